using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Requirements.Secrets;

/// <summary>Looks for credentials in every file. Scanners own scratch memory, so each thread has its own.</summary>
internal sealed class SecretAnalyzer(SecretRuleSet rules) : IFileAnalyzer, IDisposable
{
    private const FileRole NotDeployed = FileRole.Test | FileRole.Fixture | FileRole.Documentation | FileRole.Example;

    private readonly ThreadLocal<Worker> workers = new(() => new Worker(new SecretScanner(rules), []));

    public string Name => "secrets";

    public bool Accepts(WorkspaceFile file) => true;

    public void Analyze(FileContent content, FactCollector collector)
    {
        var (scanner, matches) = workers.Value!;
        matches.Clear();
        scanner.Scan(content, matches);
        foreach (SecretMatch match in matches)
        {
            string reason = string.Join("; ", match.Reasons);
            string name = EnvironmentNames.Shown(match.Name);
            collector.Add(match.Class == SecretClass.PublicByDesign
                ? new PublicIdentifierFact(match.Location, match.Rule.Id, name, match.Masked, match.Identity, reason)
                : new CredentialFact(match.Location, match.Rule.Id, name, match.Masked, match.Identity, SeverityOf(match, content.File.Role), match.Confidence, reason));
        }
    }

    public void Dispose() => workers.Dispose();

    /// <summary>The kind's own severity; at most medium where nothing is deployed from, one step less where confidence is low.</summary>
    private static Severity SeverityOf(SecretMatch match, FileRole role)
    {
        Severity severity = match.Rule.Severity;
        if ((role & NotDeployed) != FileRole.None && severity > Severity.Medium)
        {
            severity = Severity.Medium;
        }

        return match.Confidence == Confidence.Low && severity > Severity.Low ? severity - 1 : severity;
    }

    private sealed record Worker(SecretScanner Scanner, List<SecretMatch> Matches);
}
