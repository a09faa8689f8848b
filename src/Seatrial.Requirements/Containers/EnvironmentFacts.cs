using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Deployment;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.Containers;

/// <summary>An environment variable that a deployment sets. The value lives only as long as the file is read.</summary>
internal readonly record struct EnvironmentVariable(string Name, string? Value, int Line);

/// <summary>Turns the variables of one service into facts: watched settings, secrets by reference and secrets by value.</summary>
internal static class EnvironmentFacts
{
    public static void Add(
        FactCollector collector,
        string path,
        string format,
        string owner,
        IEnumerable<EnvironmentVariable> variables,
        DeploymentStage stage,
        bool keepSecrets = true
    )
    {
        foreach (var (name, value, line) in variables)
        {
            if (value is null)
            {
                continue;
            }

            var place = new SourceLocation(path, line);
            if (WatchedSettings.Canonical(SettingTechnology.Environment, name) is { } watched)
            {
                collector.Add(new SettingFact(place, SettingTechnology.Environment, watched, value, stage, owner));
            }
            else if (
                keepSecrets
                && CredentialNames.IsSecret(name)
                && LiteralValues.IsLiteral(name, value)
                && !LiteralValues.IsWellKnownPassword(value)
            )
            {
                collector.Add(new LiteralSecretFact(place, format, name, owner, stage));
            }
        }
    }
}
