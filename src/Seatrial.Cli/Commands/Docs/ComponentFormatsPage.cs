using System.Text;
using Seatrial.Components.Packages;
using Seatrial.Components.Reading;
using Seatrial.Reporting.Documentation;

namespace Seatrial.Cli.Commands.Docs;

/// <summary>The table of formats whose components are listed, from the table of readers.</summary>
internal static class ComponentFormatsPage
{
    public const string Path = "component-formats.md";

    private static readonly (FormatKind Kind, string Title, string Meaning)[] Kinds =
    [
        (FormatKind.LockFile, "Lock files", "Every version is fixed."),
        (
            FormatKind.Manifest,
            "Manifests",
            "What is asked for. They are read where no lock file says more; a version is known only where it is written exactly."
        ),
        (
            FormatKind.Shared,
            "Shared settings",
            "Other files read them; by themselves they list what is offered, and are read only where nothing uses them."
        ),
        (FormatKind.BuildOutput, "Output of a restore or a build", "Rarely committed, and exact."),
        (FormatKind.Sbom, "SBOMs", "Lists that other tools made."),
        (FormatKind.Infrastructure, "Images and actions", "What a build or a deployment runs."),
    ];

    public static string Text()
    {
        var text = new StringBuilder(
            $"{DocumentationPages.Mark}\n# Formats whose components are listed\n\nHow they are read, and what is unknown, is in [components.md](components.md).\n"
        );
        foreach (var (kind, title, meaning) in Kinds)
        {
            text.Append($"\n## {title}\n\n{meaning}\n\n| format | files | ecosystem | remarks |\n|---|---|---|---|\n");
            foreach (var format in ComponentFormats.All.Where(f => f.Kind == kind))
            {
                string ecosystem = format.Ecosystem == Ecosystem.Generic ? "any" : format.Ecosystem.Display();
                string instead =
                    format.LockedBy.Count > 0
                        ? $"{(format.Remarks.Length > 0 ? " " : "")}Left to {string.Join(", ", format.LockedBy.Select(l => $"`{l}`"))}."
                        : "";
                text.Append(
                    $"| {Escape(format.Name)} | {string.Join(", ", format.Files.Select(f => $"`{f}`"))} | {ecosystem} | {Escape(format.Remarks)}{instead} |\n"
                );
            }
        }

        return text.ToString();
    }

    private static string Escape(string text) =>
        text.Replace("*", "\\*", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
