package records;

import jakarta.persistence.*;
import lombok.Data;

@Entity
@Data
class Member {
    @Id @GeneratedValue private Long id;
    private String email;
    private String password;
    private String role;
}

@Entity
@Data
class Letter {
    @Id @GeneratedValue private Long id;
    private String text;
    @ManyToOne private Member owner;
}

@Entity
@Data
class Country {
    @Id private Long id;
    private String name;
}

@Data
class LetterForm {
    private Long id;
    private String text;
}

interface MemberRepository extends JpaRepository<Member, Long> {}

interface LetterRepository extends JpaRepository<Letter, Long> {}

interface CountryRepository extends JpaRepository<Country, Long> {}
