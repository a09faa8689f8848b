using Seatrial.Governance.Locking;
using Seatrial.Reporting.Html;

namespace Seatrial.Cli.Commands.Report;

/// <summary>What the code has besides endpoints: stores and their rules, services, hosts, identity, secrets by name.</summary>
internal static class ArchitectureSection
{
    private static readonly string[] Elsewhere = [LockKinds.Endpoint, LockKinds.Load];

    public static string Of(ArchitectureLock current) =>
        HtmlPage.Table(
            ["Kind", "Application", "Name", "What holds of it"],
            current
                .Entries.Where(e => !Elsewhere.Contains(e.Kind))
                .Select(e =>
                    (IReadOnlyList<string>)
                        [
                            HtmlText.Escape(e.Kind),
                            HtmlText.Escape(e.Application),
                            HtmlText.Code(e.Name),
                            HtmlText.Escape(
                                string.Join("; ", e.Values.Where(v => v.Key is not "digest").Select(v => $"{v.Key}: {v.Value}"))
                            ),
                        ]
                )
        );
}
