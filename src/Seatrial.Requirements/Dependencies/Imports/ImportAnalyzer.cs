using Seatrial.Components.Packages;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Sources;
using Seatrial.Requirements.Sources.Modules;

namespace Seatrial.Requirements.Dependencies.Imports;

/// <summary>
/// Reads which modules from outside code names, in JavaScript, TypeScript, Python and Go, tests and generated code included.
/// </summary>
/// <param name="readsAllScripts">Whether the run does not read modules of JavaScript otherwise: those of production code are then taken
/// from there.</param>
internal sealed class ImportAnalyzer(bool readsAllScripts) : IFileAnalyzer
{
    private const int LargestFile = 1 << 20;

    private const FileRole NotRead = FileRole.Fixture | FileRole.Documentation | FileRole.Example;

    public string Name => "imports";

    public bool Accepts(WorkspaceFile file) =>
        file.Size <= LargestFile && (file.Role & NotRead) == FileRole.None && EcosystemOf(file) is not null;

    public void Analyze(FileContent content, FactCollector collector)
    {
        bool isTest = (content.File.Role & FileRole.Test) != FileRole.None;
        var location = new SourceLocation(content.File.Path);
        switch (EcosystemOf(content.File))
        {
            case Ecosystem.PyPI:
                Add(collector, new SourceImportsFact(location, Ecosystem.PyPI, isTest, PythonImports.Read(content.Text)));
                break;
            case Ecosystem.Go:
                var (imports, isTool) = GoImports.Read(content.Text);
                Add(collector, new SourceImportsFact(location, Ecosystem.Go, isTest || isTool, imports));
                break;
            case Ecosystem.Npm when readsAllScripts || isTest || !content.IsHandWritten:
                Add(collector, new SourceImportsFact(location, Ecosystem.Npm, isTest, Script(content)));
                break;
        }
    }

    internal static IReadOnlyList<SourceImport> Of(ScriptModuleFact module) =>
        [
            .. module
                .Imports.Where(i => i.Specifier.Length is > 0 and <= 300 && i.Specifier[0] is not ('.' or '/'))
                .Select(i => new SourceImport(i.Specifier, i.Line, i.IsUsed ? SourceImportKind.Import : SourceImportKind.Optional)),
        ];

    private static IReadOnlyList<SourceImport> Script(FileContent content)
    {
        string text = content.Text;
        var tokens = new List<SourceToken>();
        foreach (var (start, end, line) in ScriptParts.Of(content.File.Path, text))
        {
            tokens.AddRange(SourceLexer.Read(text, SourceSyntax.Of(content.File.Extension)!, start, end, line));
        }

        return Of(ModuleReader.Read(new SourceText(text, tokens), content.File.Path, new HashSet<string>()));
    }

    private static void Add(FactCollector collector, SourceImportsFact fact) => collector.Add(fact);

    private static Ecosystem? EcosystemOf(WorkspaceFile file) =>
        file.Extension.SequenceEqual(".py") ? Ecosystem.PyPI
        : file.Extension.SequenceEqual(".go") ? Ecosystem.Go
        : SourceSyntax.Of(file.Extension) is { IsScript: true } ? Ecosystem.Npm
        : null;
}
