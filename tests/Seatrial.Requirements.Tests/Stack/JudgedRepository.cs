using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Tests.Stack;

/// <summary>One application whose files are given as paths and texts, and the answers of the judges about it.</summary>
internal static class JudgedRepository
{
    public static FactSet Facts(params (string Path, string Text)[] files)
    {
        var collector = new FactCollector();
        foreach (var (path, text) in files)
        {
            var content = FileContent.FromText(path, text, FileRoles.Of(path));
            foreach (
                var analyzer in StackSlice
                    .Slice.Analyzers.Concat(Seatrial.Requirements.SecretGates.SecretGatesSlice.Slice.Analyzers)
                    .Where(a => a.Accepts(content.File))
            )
            {
                analyzer.Analyze(content, collector);
            }
        }

        return new FactSet(collector.Facts);
    }

    public static Judgement Judge(
        RequirementSlice slice,
        string control,
        string kind,
        ApplicationDeclaration? declared,
        params (string Path, string Text)[] files
    ) =>
        slice
            .Judges.Single(j => j.ControlId == control)
            .Judge(
                new ApplicationView(
                    new Application("shop", "", kind, []),
                    Facts(files),
                    declared ?? new ApplicationDeclaration(),
                    new Coverage
                    {
                        FilesListed = files.Length,
                        FilesRead = files.Length,
                        BytesRead = 0,
                    },
                    new RepositoryState { Name = "shop", Remote = "https://github.com/own/shop" },
                    new DateOnly(2026, 3, 1)
                )
            );

    public static IEnumerable<string> Rules(this Judgement judgement) => judgement.Findings.Select(f => $"{f.RuleId} {f.Location}");
}
