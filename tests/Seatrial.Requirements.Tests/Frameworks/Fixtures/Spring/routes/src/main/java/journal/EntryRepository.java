package journal;
import org.springframework.data.jpa.repository.JpaRepository;
public interface EntryRepository extends JpaRepository<Entry, Long> { }
