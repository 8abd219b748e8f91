package dev.datagen.sink.kafka.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * A schema registry. Asked a few times when a run begins and never once a row.
 *
 * <p>It speaks Confluent's interface, which Apicurio's registries offer too, below {@code
 * /apis/ccompat/v7}; an address of Apicurio's own interface is understood as its server.
 */
public final class SchemaRegistry {

  private static final int LONGEST_REASON = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String COMPATIBLE = "/apis/ccompat/v7";
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String login;
  private final String api;

  private SchemaRegistry(String url, String login) throws IOException {
    this.login = login;
    this.api = find(url);
  }

  /**
   * Finds the interface of a registry.
   *
   * @param url its address, with or without a path
   * @param login {@code user:password}, or null
   * @throws IOException if there is no registry; the message says so
   */
  public static SchemaRegistry open(String url, String login) throws IOException {
    return new SchemaRegistry(url.replaceAll("/+$", ""), login);
  }

  private String find(String url) throws IOException {
    int apicurio = url.indexOf("/apis/");
    if (url.contains("/apis/ccompat/")) {
      return check(url, url);
    }
    if (apicurio >= 0) {
      return check(url.substring(0, apicurio) + COMPATIBLE, url);
    }
    HttpResponse<String> response = send(request(url + COMPATIBLE + "/subjects").GET());
    return response.statusCode() == NOT_FOUND ? check(url, url) : check(url + COMPATIBLE, url);
  }

  private String check(String candidate, String url) throws IOException {
    HttpResponse<String> response = send(request(candidate + "/subjects").GET());
    if (response.statusCode() / 100 != 2 || !response.body().startsWith("[")) {
      throw new IOException(
          "there is no schema registry at "
              + url
              + ": GET "
              + candidate
              + "/subjects gives status "
              + response.statusCode());
    }
    return candidate;
  }

  /**
   * Registers a schema for a subject, unless it is there already.
   *
   * @param type {@code AVRO} or {@code JSON}
   * @return its number
   * @throws IOException if the registry refuses it; the message says why
   */
  public int register(String subject, String type, String schema) throws IOException {
    ObjectNode body = JSON.createObjectNode().put("schema", schema);
    if (!type.equals("AVRO")) {
      body.put("schemaType", type);
    }
    HttpResponse<String> response =
        send(
            request(subject(subject) + "/versions")
                .header("Content-Type", MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    if (response.statusCode() == CONFLICT || response.statusCode() == UNPROCESSABLE) {
      throw new IOException(
          "the registry refuses the schema of "
              + subject
              + ", for it does not go with the former one: "
              + message(response)
              + "; write to another topic (topic.prefix), or register it by hand");
    }
    return parsed(response, "registering the schema of " + subject).path("id").asInt();
  }

  /** The newest schema of a subject, if it has any. */
  public Optional<RegisteredSchema> newest(String subject) throws IOException {
    HttpResponse<String> response = send(request(subject(subject) + "/versions/latest").GET());
    if (response.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    JsonNode node = parsed(response, "looking for the schema of " + subject);
    return Optional.of(schema(node, node.path("id").asInt()));
  }

  /** The schema of a number. */
  public RegisteredSchema byId(int id) throws IOException {
    HttpResponse<String> response = send(request(api + "/schemas/ids/" + id).GET());
    return schema(parsed(response, "looking for the schema number " + id), id);
  }

  private static RegisteredSchema schema(JsonNode node, int id) {
    return new RegisteredSchema(
        id, node.path("schemaType").asText("AVRO"), node.path("schema").asText());
  }

  private String subject(String subject) {
    return api
        + "/subjects/"
        + URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder request(String address) throws IOException {
    try {
      HttpRequest.Builder builder =
          HttpRequest.newBuilder(URI.create(address))
              .timeout(PATIENCE)
              .header("Accept", MEDIA_TYPE + ", application/json");
      if (login != null) {
        byte[] plain = login.getBytes(StandardCharsets.UTF_8);
        builder.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(plain));
      }
      return builder;
    } catch (IllegalArgumentException e) {
      throw new IOException("registry.url is no address: " + e.getMessage(), e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder builder) throws IOException {
    HttpRequest request = builder.build();
    URI uri = request.uri();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      String reason =
          e.getMessage() != null
              ? e.getMessage()
              : e instanceof ConnectException ? "connection refused" : e.getClass().getSimpleName();
      throw new IOException(
          "no schema registry answers at "
              + uri.getScheme()
              + "://"
              + uri.getHost()
              + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
              + " (registry.url): "
              + reason,
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking the schema registry", e);
    }
  }

  private static JsonNode parsed(HttpResponse<String> response, String what) throws IOException {
    if (response.statusCode() == 401 || response.statusCode() == 403) {
      throw new IOException(
          what + " is not allowed (status " + response.statusCode() + "); set registry.login");
    }
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          what + " failed with status " + response.statusCode() + ": " + message(response));
    }
    return JSON.readTree(response.body());
  }

  private static String message(HttpResponse<String> response) {
    try {
      String message = JSON.readTree(response.body()).path("message").asText();
      return message.isEmpty() ? "no reason given" : message;
    } catch (JsonProcessingException e) {
      // A proxy's page, say.
      String line = response.body().strip().lines().findFirst().orElse("no reason given");
      return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    }
  }
}
