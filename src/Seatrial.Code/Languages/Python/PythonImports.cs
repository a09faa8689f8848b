using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Python;

/// <summary>
/// Imports of a file, those inside of conditions and functions too: the latter come last, so that what the file imports itself is found
/// first.
/// </summary>
internal sealed class PythonImports(PythonLowering lowering)
{
    private readonly List<Import> outer = [];
    private readonly List<Import> inner = [];

    public IReadOnlyList<Import> All => inner.Count == 0 ? outer : [.. outer, .. inner];

    /// <summary><c>import a.b</c> binds <c>a</c>; <c>import a.b as c</c> binds the module itself.</summary>
    public void AddImport(SyntaxNode statement)
    {
        foreach (var child in statement.NamedChildren)
        {
            switch (lowering.Kind(child))
            {
                case PythonKind.DottedName:
                    string module = Dotted(child);
                    int dot = module.IndexOf('.', StringComparison.Ordinal);
                    string bound = dot < 0 ? module : module[..dot];
                    Add(child, bound, "*", bound);
                    break;
                case PythonKind.AliasedImport
                    when child.Child(lowering.Grammar.Name) is { } name && child.Child(lowering.Grammar.Alias) is { } alias:
                    Add(child, Dotted(name), "*", lowering.Context.Text(alias));
                    break;
            }
        }
    }

    public void AddFrom(SyntaxNode statement)
    {
        if (statement.Child(lowering.Grammar.ModuleName) is not { } moduleNode)
        {
            return;
        }

        string module = Dotted(moduleNode);
        foreach (var child in statement.NamedChildren)
        {
            if (child.Index == moduleNode.Index)
            {
                continue;
            }

            switch (lowering.Kind(child))
            {
                case PythonKind.DottedName:
                    Add(child, module, Dotted(child), Dotted(child));
                    break;
                case PythonKind.AliasedImport
                    when child.Child(lowering.Grammar.Name) is { } name && child.Child(lowering.Grammar.Alias) is { } alias:
                    Add(child, module, Dotted(name), lowering.Context.Text(alias));
                    break;
                case PythonKind.WildcardImport:
                    Add(child, module, "*", "");
                    break;
            }
        }
    }

    private void Add(SyntaxNode node, string module, string name, string alias) =>
        (lowering.Scope.IsFunction ? inner : outer).Add(
            new Import(lowering.Context.PlaceOf(node), module, name, alias) { IsTypeOnly = lowering.Scope.IsTypeOnly }
        );

    /// <summary>A dotted or relative name without the spaces that may stand between its parts.</summary>
    private string Dotted(SyntaxNode node)
    {
        var text = node.Utf8;
        return text.IndexOfAny(" \t\r\n\\"u8) < 0
            ? lowering.Context.Text(node)
            : string.Concat(node.Text.Where(c => !char.IsWhiteSpace(c) && c != '\\'));
    }
}
