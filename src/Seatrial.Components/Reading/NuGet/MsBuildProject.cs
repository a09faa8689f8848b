using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.NuGet;

/// <summary>
/// Project files of .NET with what they take from Directory.Build.props, Directory.Packages.props and imports within the tree.
/// </summary>
internal static class MsBuildProject
{
    public static void Read(ReadingContext context)
    {
        if (context.Xml() is not { Name: "Project" } root)
        {
            return;
        }

        var evaluation = new MsBuildEvaluation();
        evaluation.ImportAbove(context, "Directory.Build.props");
        evaluation.Take(context, root);
        evaluation.ImportAbove(context, "Directory.Build.targets");
        evaluation.ImportAbove(context, "Directory.Packages.props");
        string file = context.FileName;
        int self = NuGetDrafts.AddProject(
            context,
            file.LastIndexOf('.') is var dot and > 0 ? file[..dot] : file,
            evaluation.Property("Version"),
            1
        );
        bool isTest = evaluation.IsTest;
        foreach (var reference in evaluation.References)
        {
            string? version = reference.Version ?? evaluation.Central(reference.Name);
            bool isDevelopment = isTest || reference.IsPrivate;
            if (NuGetDrafts.Reference(reference.Name, version, reference.Line, isDevelopment) is { } draft)
            {
                draft.File = reference.File;
                context.Output.Edge(self, context.Output.Add(draft), draft.Scope);
            }
        }
    }

    /// <summary>Directory.Packages.props and Directory.Build.props by themselves: every version that they state.</summary>
    public static void ReadShared(ReadingContext context)
    {
        if (context.Xml() is not { Name: "Project" } root)
        {
            return;
        }

        var evaluation = new MsBuildEvaluation();
        evaluation.Take(context, root);
        foreach (var reference in evaluation.References.Concat(evaluation.Versions))
        {
            if (
                NuGetDrafts.Reference(
                    reference.Name,
                    reference.Version ?? evaluation.Central(reference.Name),
                    reference.Line,
                    reference.IsPrivate
                ) is
                { } draft
            )
            {
                draft.Relation = ComponentRelation.Unknown;
                draft.Scope = reference.IsPrivate ? ComponentScope.Development : ComponentScope.Unknown;
                draft.File = reference.File;
                context.Output.Add(draft);
            }
        }
    }
}
