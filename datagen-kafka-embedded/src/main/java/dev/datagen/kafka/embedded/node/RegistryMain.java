package dev.datagen.kafka.embedded.node;

/** The registry's process: {@code RegistryMain MAIN_CLASS}, configured by system properties. */
public final class RegistryMain {

  private RegistryMain() {}

  /** Starts the application's own main method, on the leash. */
  public static void main(String[] args) throws Exception {
    Leash.attach();
    Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
  }
}
