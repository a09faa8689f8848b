package desk;

@Configuration
public class SecurityConfig {
    @Bean
    public SecurityFilterChain chain(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(auth -> auth
            .requestMatchers("/api/entry/**").permitAll()
            .requestMatchers("/drafts/**").permitAll()
            .anyRequest().authenticated());
        return http.build();
    }
}
