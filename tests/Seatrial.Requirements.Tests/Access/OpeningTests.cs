using Seatrial.Requirements.Access;
using Seatrial.Requirements.Tests.Frameworks;

namespace Seatrial.Requirements.Tests.Access;

public sealed class OpeningTests
{
    private const string Controller = """
        package shop;
        @RestController
        @RequestMapping("/api/notes")
        public class NoteController {
          private final NoteRepository notes;
          NoteController(NoteRepository notes) { this.notes = notes; }
          @DeleteMapping("/{id}") public void remove(@PathVariable Long id) { notes.deleteById(id); }
        }
        """;

    [Theory]
    [InlineData("/api/**", AccessStatus.PublicByDesign)]
    [InlineData("/pages/**", AccessStatus.Enforced)]
    public void What_is_declared_open_names_the_rule_that_opens_it(string pattern, AccessStatus expected)
    {
        string security = $$"""
            package shop;
            @Configuration
            public class SecurityConfig {
              @Bean
              SecurityFilterChain chain(HttpSecurity http) throws Exception {
                http.authorizeHttpRequests(a -> a
                    .requestMatchers("{{pattern}}").permitAll()
                    .anyRequest().authenticated());
                return http.build();
              }
            }
            """;
        var row = Assert.Single(FixtureTests.Analyze([("SecurityConfig.java", security), ("NoteController.java", Controller)]));
        Assert.Equal(expected, row.Authentication.Status);
        if (expected == AccessStatus.PublicByDesign)
        {
            Assert.Contains("'/api/** permitAll()'", row.Authentication.Reason, StringComparison.Ordinal);
            var evidence = Assert.Single(row.Authentication.Evidence);
            Assert.Equal(("SecurityConfig.java", 7), (evidence.Location.Path, evidence.Location.Line));
        }
    }
}
