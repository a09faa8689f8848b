using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Sources;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Finds, line by line, where scripts put secrets into a platform's store by name (<c>fly secrets set NAME=</c>), where a Jenkinsfile or
/// Terraform takes them from one, and where a file of variables holds references or values that SOPS encrypted.
/// </summary>
internal sealed class SecretCommandAnalyzer : IFileAnalyzer
{
    private const int LongestLine = 4000;

    /// <summary>Commands that store a secret, from the documentation of each tool; what follows are options and names.</summary>
    private static readonly (string Command, string Store)[] Commands =
    [
        ("fly secrets set ", "Fly.io secrets"),
        ("flyctl secrets set ", "Fly.io secrets"),
        ("heroku config:set ", "Heroku config vars"),
        ("wrangler secret put ", "Cloudflare Workers secrets"),
        ("wrangler pages secret put ", "Cloudflare Pages secrets"),
        ("vercel env add ", "Vercel environment variables"),
        ("netlify env:set ", "Netlify environment variables"),
        ("supabase secrets set ", "Supabase secrets"),
        ("railway variables --set ", "Railway variables"),
        ("railway variables set ", "Railway variables"),
        ("gh secret set ", "GitHub Actions secrets"),
        ("doppler secrets set ", "Doppler"),
        ("infisical secrets set ", "Infisical"),
        ("firebase functions:secrets:set ", "Google Secret Manager"),
        ("gcloud secrets create ", "Google Secret Manager"),
        ("--set-secrets=", "Google Secret Manager"),
        ("--set-secrets ", "Google Secret Manager"),
        ("--update-secrets=", "Google Secret Manager"),
        ("--update-secrets ", "Google Secret Manager"),
        ("dokku config:set ", "Dokku"),
        ("eb setenv ", "AWS Elastic Beanstalk"),
        ("copilot secret init --name ", "AWS Systems Manager Parameter Store"),
        ("sst secret set ", "SST secrets"),
        ("npx convex env set ", "Convex environment variables"),
        ("eas secret:create --name ", "EAS secrets"),
    ];

    public string Name => "secret-commands";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 1 << 19
        && (IsVariables(file) ? DeploymentStages.OfPath(file.Path) : DeploymentStages.Of(file)).IsDeployable()
        && (
            file.Extension is ".sh" or ".bash" or ".ps1" or ".yml" or ".yaml" or ".tf" or ".mk"
            || file.Name is "Makefile" or "Justfile" or "justfile" or "package.json" or "Jenkinsfile"
            || IsVariables(file)
        );

    public void Analyze(FileContent content, FactCollector collector)
    {
        var seen = new HashSet<(string, string)>();
        bool isVariables = IsVariables(content.File);
        DateOnly? changed = isVariables ? Changed(content.Text) : null;
        var terraform = content.File.Extension is ".tf" ? new TerraformSecrets() : null;
        bool isJenkins = content.File.Name is "Jenkinsfile";
        int number = 0;
        foreach (var line in content.Text.AsSpan().EnumerateLines())
        {
            number++;
            var text = line.Trim();
            if (text.Length is 0 or > LongestLine || text[0] is '#' || text.StartsWith("//"))
            {
                continue;
            }

            if (isVariables)
            {
                Variable(text);
            }
            else if (terraform is not null)
            {
                if (terraform.Next(text) is { } found)
                {
                    Add(found.Name, found.Store);
                }
            }
            else if (isJenkins)
            {
                Add(JenkinsName(text), "Jenkins credentials");
            }
            else
            {
                Command(text.ToString());
            }
        }

        void Variable(ReadOnlySpan<char> text)
        {
            int equals = text.IndexOf('=');
            string value = equals < 1 ? "" : text[(equals + 1)..].ToString();
            string? store = value.StartsWith("ENC[", StringComparison.Ordinal) ? "SOPS" : ReferenceValues.StoreOf(value);
            if (store is not null)
            {
                string name = text[..equals].Trim().ToString();
                Add(name.StartsWith("export ", StringComparison.Ordinal) ? name[7..] : name, store, store == "SOPS" ? changed : null);
            }
        }

        void Command(string text)
        {
            foreach (var (command, store) in Commands)
            {
                int at = text.IndexOf(command, StringComparison.Ordinal);
                foreach (
                    string word in at < 0
                        ? []
                        : text[(at + command.Length)..].Split([' ', ',', '"', '\''], StringSplitOptions.RemoveEmptyEntries)
                )
                {
                    if (word is "&&" or ";" or "|" or "<" or "<<<")
                    {
                        break;
                    }

                    Add(word.Split('=', ':')[0], store);
                }
            }
        }

        void Add(string? name, string store, DateOnly? day = null)
        {
            if (name is not null && EnvironmentReader.IsName(name, isConstant: true) && seen.Add((name, store)))
            {
                collector.Add(new SecretHandoverFact(new SourceLocation(content.File.Path, number), name, store, day));
            }
        }
    }

    private static bool IsVariables(WorkspaceFile file) =>
        file.Extension is ".env" || file.Name is ".env" || file.Name.StartsWith(".env.") || file.Name.EndsWith(".env.tpl");

    /// <summary>SOPS writes its time at the end of the file.</summary>
    private static DateOnly? Changed(string text)
    {
        const string Key = "sops_lastmodified=";
        int at = text.IndexOf(Key, StringComparison.Ordinal);
        return at < 0
            ? null
            : HandoverObjects.Day(text.AsSpan(at + Key.Length, Math.Min(12, text.Length - at - Key.Length)).Trim('"').ToString());
    }

    /// <summary>
    /// <c>NAME = credentials('id')</c>, and the variable of a binding: <c>string(credentialsId: 'id', variable: 'NAME')</c>.
    /// </summary>
    private static string? JenkinsName(ReadOnlySpan<char> text)
    {
        int equals = text.IndexOf('=');
        if (equals > 0 && text[(equals + 1)..].TrimStart().StartsWith("credentials("))
        {
            return text[..equals].Trim().ToString();
        }

        foreach (string key in (ReadOnlySpan<string>)["variable: ", "passwordVariable: "])
        {
            int at = text.Contains("credentialsId", StringComparison.Ordinal) ? text.IndexOf(key) : -1;
            var rest = at < 0 ? default : text[(at + key.Length)..].Trim("\"' ");
            int end = rest.IndexOfAny("\"',)");
            if (at >= 0)
            {
                return (end < 0 ? rest : rest[..end]).ToString();
            }
        }

        return null;
    }
}
