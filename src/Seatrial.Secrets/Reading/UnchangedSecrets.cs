using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>
/// Secrets that a committed environment asks to replace, and that the program signs with until somebody does:
/// <c>JWT_SECRET=change-this-in-production</c>. An example of an environment is there to be filled in; the environment itself is read.
/// </summary>
internal static class UnchangedSecrets
{
    /// <summary>Shorter ones are states and kinds.</summary>
    private const int Shortest = 6;

    /// <summary>Bytes of a Compose file that are looked through for what it runs.</summary>
    private const int MostText = 64 * 1024;

    private static readonly WordSet Signing = new("jwt nextauth session cookie hmac signing betterauth");

    /// <summary>What frameworks call the secret that they sign with.</summary>
    private static readonly WordSet OfFrameworks = new(
        "secret_key django_secret_key flask_secret_key app_secret auth_secret better_auth_secret secret_key_base access_token_secret refresh_token_secret token_secret app_secret_key"
    );

    /// <summary>Whose secrets are drawn elsewhere: a wrong one opens nothing.</summary>
    private static readonly WordSet Foreign = new(
        "client consumer webhook bot aws s3 stripe oauth google github facebook twitter supabase clerk auth0 zoom slack paypal test"
    );

    private static readonly WordSet Bare = new("secret secretkey secret-key secret_key key signingkey signing-key signing_key");

    private static readonly WordSet Asking = new("change changed replace replaced must least");

    /// <summary>Environments in which nobody else calls the program.</summary>
    private static readonly WordSet OwnMachine = new("dev develop development local test testing tests ci e2e docker");

    private static readonly WordSet Trying = new("test testing ci local localhost");

    private static readonly WordSet Deployed = new("prod production live staging deploy");

    private static readonly Phrases Running = new(
        "restart: always",
        "restart: unless-stopped",
        "node_env: production",
        "node_env=production",
        "environment: production",
        "environment=production"
    );

    /// <summary>The verdict; null for whatever else a configuration holds.</summary>
    public static CandidateVerdict? Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        return
            candidate.Named is { Name: { IsStrong: true, Kind: NameKind.Secret or NameKind.Key }, Value.IsCommentedOut: false }
            && candidate.Named.Value.Role is ValueRole.Setting or ValueRole.Environment
            && value.Length >= Shortest
            && (IsSigned(candidate.Name) || IsUnderSigner(candidate))
            && Placeholders.FindTemplate(value) is null
            && !Placeholders.IsMasked(value)
            && !Placeholders.IsReference(value)
            && !Trying.ContainsWordOf(value)
            && IsToReplace(value, candidate.Named.Name.Kind)
            && IsRun(candidate)
            ? CandidateVerdict.Report(Confidence.Low, "the program signs with it until somebody sets another, and everybody can read it")
            : null;
    }

    private static bool IsSigned(ReadOnlySpan<byte> name) =>
        (Signing.ContainsWordOf(name) || OfFrameworks.Contains(name[(name.LastIndexOf((byte)'.') + 1)..])) && !Foreign.ContainsWordOf(name);

    /// <summary><c>jwt: { secret: … }</c>, however the format nests.</summary>
    private static bool IsUnderSigner(in SecretCandidate candidate)
    {
        if (candidate.Named.Values is not { } values || !Bare.Contains(candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..]))
        {
            return false;
        }

        Filter.ByteRange section = values.Parent(candidate.Named.Value.Scope).Key;
        return Signing.ContainsWordOf(candidate.Text.Slice(section.Start, section.Length));
    }

    /// <summary>It says so itself, or has no words but those of stand-ins.</summary>
    private static bool IsToReplace(ReadOnlySpan<byte> value, NameKind kind) =>
        Placeholders.HasMarker(value)
        || Asking.ContainsWordOf(value)
        || (kind == NameKind.Secret && ValueModel.Judge(value) is { Reason: ValueModel.Vocabulary or ValueModel.VocabularyAndDigits });

    private static bool IsRun(in SecretCandidate candidate)
    {
        ReadOnlySpan<char> path = candidate.File.Path.ToLowerInvariant();
        bool isDeployed = false;
        foreach (Range part in path.SplitAny('/', '.', '-', '_'))
        {
            if (OwnMachine.Contains(path[part]) && !(path[part] is "docker" && IsCompose(candidate)))
            {
                return false;
            }

            isDeployed |= Deployed.Contains(path[part]);
        }

        return TextFormats.Of(candidate.File) == TextFormat.Env
            || candidate.File.Name.StartsWith("application", StringComparison.OrdinalIgnoreCase)
            || candidate.File.Name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase)
            || (IsCompose(candidate) && (isDeployed || Running.StandIn(candidate.Text[..Math.Min(candidate.Text.Length, MostText)])));
    }

    private static bool IsCompose(in SecretCandidate candidate) =>
        candidate.File.Name.Contains("compose", StringComparison.OrdinalIgnoreCase) && TextFormats.Of(candidate.File) == TextFormat.Yaml;
}
