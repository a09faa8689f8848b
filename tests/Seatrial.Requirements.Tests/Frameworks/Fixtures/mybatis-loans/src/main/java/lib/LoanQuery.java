package lib;

public class LoanQuery {
    private String title;
    private Long userId;

    public void setTitle(String title) { this.title = title; }
    public void setUserId(Long userId) { this.userId = userId; }
}
