package journal;
import jakarta.persistence.*;
@Entity
public class Topic {
    @Id private Long id;
    private String name;
}
