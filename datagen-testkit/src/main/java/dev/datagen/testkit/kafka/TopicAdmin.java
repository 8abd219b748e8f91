package dev.datagen.testkit.kafka;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Looks for topics and deletes them. */
public final class TopicAdmin implements AutoCloseable {

  private final Admin admin;

  /** Connects to a broker. */
  public TopicAdmin(String bootstrapServers) {
    admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /** Which of the topics exist. */
  public Set<String> existing(Collection<String> topics) {
    Set<String> existing = new TreeSet<>(get(() -> admin.listTopics().names().get()));
    existing.retainAll(topics);
    return existing;
  }

  /** Deletes those of the topics that exist, and waits until they are gone. */
  public void delete(Collection<String> topics) {
    Set<String> doomed = existing(topics);
    get(() -> admin.deleteTopics(doomed).all().get());
    while (!existing(doomed).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private interface Call<T> {
    T get() throws ExecutionException, InterruptedException;
  }

  private static <T> T get(Call<T> call) {
    try {
      return call.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the broker cannot be asked for its topics: " + e.getCause().getMessage(), e.getCause());
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
