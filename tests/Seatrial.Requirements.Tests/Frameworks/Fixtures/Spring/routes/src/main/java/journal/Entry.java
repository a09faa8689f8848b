package journal;
import jakarta.persistence.*;
@Entity
public class Entry {
    @Id private Long id;
    private String title;
    @ManyToOne private Writer writer;
    public Long getId() { return id; }
    public Writer getWriter() { return writer; }
    public void setTitle(String title) { this.title = title; }
}
