using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Endpoints;
using Seatrial.Syntax.Prisma;

namespace Seatrial.Requirements.Authorization;

/// <summary>Takes the models of Prisma schemas, with what they refer to.</summary>
internal sealed class PrismaSchemaAnalyzer : IFileAnalyzer
{
    public string Name => "prisma-schema";

    public bool Accepts(WorkspaceFile file) =>
        file.Size <= PrismaReader.MaxBytes
        && file.Extension.SequenceEqual(".prisma")
        && (file.Role & (FileRole.Test | FileRole.Fixture)) == FileRole.None;

    public void Analyze(FileContent content, FactCollector collector)
    {
        string path = content.File.Path;
        var schema = PrismaReader.Read(content.Utf8);
        var models = schema.Models.Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var model in schema.Models)
        {
            var fields = model.Fields.Select(f => new EntityField(f.Name, models.Contains(f.Type) ? f.Type : null)
            {
                IsMany = f.IsList,
                Line = f.Line,
            });
            collector.Add(
                new EntityFact(
                    new SourceLocation(path, model.Line),
                    new Entity(model.Name, path, model.Line)
                    {
                        Aliases = model.Table == model.Name ? [] : [model.Table],
                        Fields = [.. fields],
                    }
                )
            );
        }
    }
}
