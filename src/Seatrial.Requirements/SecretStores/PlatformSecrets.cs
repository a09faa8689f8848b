using Seatrial.Engine.Documents;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.SecretStores;

/// <summary>Variables that a platform's own file declares without a value, because the platform keeps it.</summary>
internal static class PlatformSecrets
{
    public static IEnumerable<(string Name, string Store, int Line)> Read(ReadOnlySpan<char> file, DocumentNode root) =>
        file switch
        {
            // A value that begins with @ names a secret of the account (Vercel's documentation of vercel.json).
            "vercel.json" => root["env"]
                .Members.Concat(root["build"]["env"].Members)
                .Where(m => m.Value.Text?.StartsWith('@') == true)
                .Select(m => (m.Key, "Vercel secrets", m.Line)),

            // Heroku's app.json: a variable without a value is asked for, one with a generator is drawn.
            "app.json" => root["env"]
                .Members.Where(m =>
                    m.Value["generator"].Text == "secret"
                    || (m.Value.IsMap && m.Value["value"].IsMissing && CredentialNames.IsSecret(m.Key))
                )
                .Select(m => (m.Key, "Heroku config vars", m.Line)),

            // Kamal's config/deploy.yml.
            "deploy.yml" when root["service"].Text is not null => root["env"]
                ["secret"]
                .Items.Where(i => i.Text is not null)
                .Select(i => (i.Text!.Split(':')[0], "Kamal secrets", i.Line)),
            _ => [],
        };
}
