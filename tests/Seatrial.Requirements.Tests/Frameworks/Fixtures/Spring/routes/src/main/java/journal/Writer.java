package journal;
import jakarta.persistence.*;
@Entity
@Table(name = "users")
public class Writer {
    @Id private Long id;
    private String username;
    private String password;
    public String getUsername() { return username; }
}
