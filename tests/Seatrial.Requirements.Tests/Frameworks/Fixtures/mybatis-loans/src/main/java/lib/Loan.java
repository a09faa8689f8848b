package lib;

public class Loan {
    private Long id;
    private String title;
    private Long userId;

    public Long getId() { return id; }
    public String getTitle() { return title; }
    public Long getUserId() { return userId; }
}
