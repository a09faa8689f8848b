package shop;
import jakarta.persistence.*;
@Entity
public class Account {
    @Id private Long id;
    private String email;
    private String password;
    private String role;
    public Long getId() { return id; }
    public void setId(Long id) { this.id = id; }
    public String getEmail() { return email; }
    public void setRole(String role) { this.role = role; }
}
