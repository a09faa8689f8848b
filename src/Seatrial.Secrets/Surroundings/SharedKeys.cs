using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Keys that a framework's generator draws for development and tests and writes into the repository on purpose; production takes its own
/// from elsewhere. Rails 4 to 5.1 has all of them in one file, <c>config/secrets.yml</c>, where one was often copied to the next; people
/// put them into the settings of one environment as well, or where Figaro reads them. Phoenix, Django and Symfony have files that
/// production never reads.
/// </summary>
internal static class SharedKeys
{
    /// <summary>Bytes before a value in which its section begins.</summary>
    private const int LongestSection = 4 * 1024;

    /// <summary>Whether the value is one of Phoenix, in <c>config/dev.exs</c> or <c>config/test.exs</c>.</summary>
    public static bool AreOfPhoenix(in SecretCandidate candidate) =>
        candidate.File.Name is "dev.exs" or "test.exs" && Bytes.Contains(candidate.Line, "secret_key_base"u8);

    /// <summary>Whether the value is one of Rails.</summary>
    public static bool AreOfRails(in SecretCandidate candidate) =>
        Bytes.Contains(candidate.Line, "secret_key_base"u8)
        && (
            WrittenNames.Of(candidate.File) is "secrets.yml" or "application.yml"
                ? IsInSection(candidate.Text[Math.Max(0, candidate.MatchStart - LongestSection)..candidate.MatchStart])
                : candidate.File.Path.EndsWith("environments/development.rb", StringComparison.Ordinal)
                    || candidate.File.Path.EndsWith("environments/test.rb", StringComparison.Ordinal)
        );

    /// <summary>
    /// Whether the value is Django's in settings that are taken on a developer's machine alone: <c>settings/local.py</c>,
    /// <c>config/settings/dev.py</c>.
    /// </summary>
    public static bool AreOfDjango(in SecretCandidate candidate) =>
        candidate.File.Path.Contains("settings/", StringComparison.Ordinal)
        && Bytes.EqualsText(candidate.Name, "secret_key"u8)
        && candidate.File.Name is "local.py" or "dev.py" or "development.py" or "local_dev.py" or "dev_local.py" or "develop.py";

    /// <summary>
    /// Whether the value is Symfony's in the environment of developers or tests, which its recipes commit (Symfony, "Configuring
    /// Environment Variables in .env Files").
    /// </summary>
    public static bool AreOfSymfony(in SecretCandidate candidate) =>
        candidate.File.Name is ".env.dev" or ".env.test" && Bytes.Contains(candidate.Line, "APP_SECRET="u8);

    /// <summary>Realms of Keycloak that JHipster's generator and Quarkus' guides write into every project.</summary>
    public static bool AreOfGenerator(in SecretCandidate candidate) =>
        candidate.File.Name.Equals("jhipster-realm.json", StringComparison.OrdinalIgnoreCase)
        || candidate.File.Name.Equals("quarkus-realm.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The last line that begins at the margin is <c>development:</c> or <c>test:</c>.</summary>
    private static bool IsInSection(ReadOnlySpan<byte> before)
    {
        while (!before.IsEmpty)
        {
            int start = before.LastIndexOf((byte)'\n') + 1;
            ReadOnlySpan<byte> line = before[start..];
            if (!line.IsEmpty && Bytes.IsLetter(line[0]))
            {
                return line.StartsWith("development:"u8) || line.StartsWith("test:"u8);
            }

            before = before[..Math.Max(0, start - 1)];
        }

        return false;
    }
}
