package dev.datagen.sink.kafka.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.datagen.sink.kafka.client.Failures;
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

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String COMPATIBLE = "/apis/ccompat/v7";
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
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
   * @throws dev.datagen.api.problem.ProblemException if the address holds a login
   */
  public static SchemaRegistry open(String url, String login) throws IOException {
    if (url.matches("\\w+://[^/]*@.*")) {
      throw Failures.badOption(
          "registry.url", "holds a login", "give it as registry.login, user:password");
    }
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
    String address = candidate + "/subjects";
    HttpResponse<String> response = send(request(address).GET());
    if (isRefused(response)) {
      throw refused("reading " + address, response);
    }
    if (response.statusCode() / 100 != 2 || !response.body().startsWith("[")) {
      throw new IOException(
          "there is no schema registry at "
              + url
              + " (registry.url): GET "
              + address
              + " gives status "
              + response.statusCode()
              + ": "
              + Answers.message(response.body()));
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
              + Answers.message(response.body())
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

  private JsonNode parsed(HttpResponse<String> response, String what) throws IOException {
    if (isRefused(response)) {
      throw refused(what, response);
    }
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          what
              + " failed with status "
              + response.statusCode()
              + ": "
              + Answers.message(response.body()));
    }
    return Answers.json(response.body())
        .orElseThrow(
            () ->
                new IOException(
                    what
                        + " failed: whatever answers at registry.url is no registry: "
                        + Answers.message(response.body())));
  }

  private static boolean isRefused(HttpResponse<String> response) {
    return response.statusCode() == UNAUTHORIZED || response.statusCode() == FORBIDDEN;
  }

  private IOException refused(String what, HttpResponse<String> response) {
    return new IOException(
        what
            + " is not allowed (status "
            + response.statusCode()
            + "); "
            + (login == null
                ? "the registry wants a login: set registry.login to user:password"
                : "the registry does not take this login: check registry.login, user:password"));
  }
}
