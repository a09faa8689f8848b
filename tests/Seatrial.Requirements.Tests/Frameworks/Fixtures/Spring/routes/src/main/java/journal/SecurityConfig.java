package journal;
import org.springframework.context.annotation.*;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
@Configuration
@EnableWebSecurity
public class SecurityConfig {
    private static final String[] OPEN = { Paths.of(Paths.Entries.BASE, Paths.Entries.ONE), Paths.of(Paths.Topics.BASE) };
    @Bean
    public SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(a -> a.requestMatchers(HttpMethod.GET, OPEN).permitAll().anyRequest().authenticated()).build();
    }
}
