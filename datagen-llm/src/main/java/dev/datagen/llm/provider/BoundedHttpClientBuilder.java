package dev.datagen.llm.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Builds {@link BoundedHttpClient}; one timeout covers connecting and reading. */
final class BoundedHttpClientBuilder implements HttpClientBuilder {

  private Duration timeout;

  BoundedHttpClientBuilder(Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public Duration connectTimeout() {
    return timeout;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration value) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return timeout;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration value) {
    if (value != null) {
      timeout = value;
    }
    return this;
  }

  @Override
  public HttpClient build() {
    return new BoundedHttpClient(timeout);
  }
}
