package lib;

public class Reader {
    private Long id;

    public Long getId() { return id; }
}
