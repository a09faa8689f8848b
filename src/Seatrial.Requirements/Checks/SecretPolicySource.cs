using Seatrial.Secrets.Policies;

namespace Seatrial.Requirements.Checks;

/// <summary>Reads what a repository asks of the search for credentials.</summary>
public static class SecretPolicySource
{
    /// <summary>The policy, or the problems that keep it from being used.</summary>
    public static (SecretPolicy Value, IReadOnlyList<string> Problems) Read(string folder, SecretOptions options)
    {
        var (baseline, shown, problem) = options.Baseline is null ? BaselineSource.Read(folder, options.BaselinePath) : (options.Baseline, options.BaselinePath ?? SecretPolicy.Default.BaselinePath, null);
        if (problem is not null)
        {
            return (SecretPolicy.Default, [problem]);
        }

        return (baseline is null ? SecretPolicy.Default : SecretPolicy.Default with { Baseline = baseline, BaselinePath = shown }, []);
    }
}
