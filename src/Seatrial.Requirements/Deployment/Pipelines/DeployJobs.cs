using System.Collections.Frozen;

namespace Seatrial.Requirements.Deployment.Pipelines;

/// <summary>What names in a pipeline mean for a deployment.</summary>
internal static class DeployJobs
{
    /// <summary>Tools that tests use as well, or that publish documentation: alone they are no deployment of the application.</summary>
    private static readonly FrozenSet<string> Ambiguous = new[]
    {
        "kubectl",
        "helm",
        "kustomize",
        "ansible",
        "docker-compose-deploy",
        "ssh-deploy",
        "aws-s3-deploy",
        "github-pages",
        "terraform-apply",
        "fastlane",
        "expo-eas",
        "azure-aks",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> DeployWords = new[]
    {
        "deploy",
        "deployment",
        "cd",
        "release",
        "ship",
        "rollout",
        "prod",
        "production",
        "staging",
        "live",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OtherWords = new[]
    {
        "docs",
        "doc",
        "documentation",
        "pages",
        "site",
        "website",
        "storybook",
        "preview",
        "pr",
        "test",
        "e2e",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> PreviewWords = new[]
    {
        "preview",
        "previews",
        "pr",
        "review",
        "cleanup",
        "docs",
        "documentation",
        "storybook",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// First words of names that open the way to a platform, a registry or a tool, and are none of the application's own secrets.
    /// </summary>
    private static readonly FrozenSet<string> PlatformWords = new[]
    {
        "github",
        "gh",
        "git",
        "vercel",
        "netlify",
        "fly",
        "flyio",
        "railway",
        "render",
        "heroku",
        "cloudflare",
        "cf",
        "firebase",
        "supabase",
        "aws",
        "gcp",
        "gcloud",
        "google",
        "gke",
        "azure",
        "azureappservice",
        "az",
        "arm",
        "kube",
        "kubeconfig",
        "k8s",
        "docker",
        "dockerhub",
        "registry",
        "ghcr",
        "ecr",
        "acr",
        "ssh",
        "sftp",
        "ftp",
        "vps",
        "server",
        "host",
        "deploy",
        "deployment",
        "coolify",
        "dokku",
        "digitalocean",
        "do",
        "expo",
        "eas",
        "apple",
        "appstore",
        "match",
        "fastlane",
        "android",
        "keystore",
        "npm",
        "pypi",
        "nuget",
        "codecov",
        "sonar",
        "snyk",
        "slack",
        "discord",
        "telegram",
        "tailscale",
        "terraform",
        "tf",
        "pulumi",
        "convex",
        "modal",
        "ci",
        "pat",
        "bot",
        "gpg",
        "signing",
        "cosign",
        "argocd",
        "vault",
        "doppler",
        "infisical",
        "op",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsAmbiguous(string tool) => Ambiguous.Contains(tool);

    /// <summary>
    /// Whether the file, the job or its environment is named for a deployment and not for documentation, previews or tests.
    /// </summary>
    public static bool SaysDeploy(string path, string job, string environment)
    {
        string[] words = Words($"{path[(path.LastIndexOf('/') + 1)..]} {job} {environment}");
        return words.Any(DeployWords.Contains) && !words.Any(OtherWords.Contains);
    }

    public static bool IsPreview(string name) => Words(name).Any(PreviewWords.Contains);

    public static bool IsPlatformCredential(string name) => Words(name) is not [var first, ..] || PlatformWords.Contains(first);

    /// <summary>Addresses of stores, which carry the password.</summary>
    public static bool IsConnection(string name) =>
        name is "DATABASE_URL" or "DIRECT_URL" or "MONGODB_URI" or "MONGO_URI" or "REDIS_URL" or "DATABASE_URI";

    /// <summary>Names in <c>${{ secrets.NAME }}</c> (GitHub documentation, "Secrets context").</summary>
    public static IEnumerable<string> SecretsOf(string text)
    {
        const string Mark = "secrets.";
        for (
            int at = text.IndexOf(Mark, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal)
        )
        {
            int start = at + Mark.Length;
            int end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            bool isExpression =
                text.LastIndexOf("${{", at, StringComparison.Ordinal) > text.LastIndexOf("}}", at, StringComparison.Ordinal);
            if (end > start && isExpression)
            {
                yield return text[start..end];
            }
        }
    }

    private static string[] Words(string text) => text.Split(['/', '.', '-', '_', ' '], StringSplitOptions.RemoveEmptyEntries);
}
