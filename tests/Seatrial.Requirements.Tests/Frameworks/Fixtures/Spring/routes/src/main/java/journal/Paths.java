package journal;
public final class Paths {
    private static final String ROOT = "/api/";
    public static String of(String... parts) {
        return String.join("/", parts);
    }
    public static final class Entries {
        public static final String BASE = ROOT + "entries";
        public static final String ONE = "{id}";
        public static final String DRAFT = "{id}/draft";
    }
    public static final class Topics {
        public static final String BASE = ROOT + "topics";
    }
}
