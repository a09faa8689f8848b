using Seatrial.Code.Model;

namespace Seatrial.Code.Languages.Script;

/// <summary>What a file takes and gives, in the forms of ECMAScript and of CommonJS.</summary>
internal sealed class ScriptModule
{
    /// <summary>The variable that holds what a module of CommonJS exports.</summary>
    public const string Exported = "module.exports";

    private readonly Dictionary<string, (Import Import, int Uses)> required = new(StringComparer.Ordinal);
    private readonly HashSet<string> exportedNames = new(StringComparer.Ordinal);

    public List<Import> Imports { get; } = [];

    public List<Export> Exports { get; } = [];

    public void Add(Import import) => Imports.Add(import);

    /// <summary>The last export of a name counts, as it does at run time; of everything of other modules each one.</summary>
    public void Add(Export export)
    {
        if (export.Name != "*" && !exportedNames.Add(export.Name))
        {
            Exports.RemoveAll(e => e.Name == export.Name);
        }

        Exports.Add(export);
    }

    /// <summary>A module that is required where a value stands; each is imported once.</summary>
    public void Require(Import import)
    {
        if (required.TryGetValue(import.Alias, out var known) && known.Uses > 0)
        {
            required[import.Alias] = (known.Import, known.Uses + 1);
            return;
        }

        required[import.Alias] = (import, 1);
        Imports.Add(import);
    }

    /// <summary>Whether a declaration only names a module or parts of it; they are imported then.</summary>
    public bool IsRequire(Expression target, Expression value)
    {
        string? member = null;
        if (value is MemberExpression { Target: NameExpression } part)
        {
            member = part.Name;
            value = part.Target;
        }

        if (value is not NameExpression module || !required.TryGetValue(module.Name, out var known))
        {
            return false;
        }

        switch (target)
        {
            case NameExpression name:
                Imports.Add(new Import(name.Place, known.Import.Module, member ?? known.Import.Name, name.Name));
                break;
            case ObjectExpression pattern when member is null && pattern.Entries.All(e => e is { Key: not null, Value: NameExpression }):
                Imports.AddRange(
                    pattern.Entries.Select(e => new Import(e.Value.Place, known.Import.Module, e.Key!, ((NameExpression)e.Value).Name))
                );
                break;
            default:
                return false;
        }

        // The name of the call itself is needed only where it stands elsewhere too.
        required[known.Import.Alias] = (known.Import, known.Uses - 1);
        if (known.Uses == 1)
        {
            Imports.Remove(known.Import);
        }

        return true;
    }

    /// <summary>Names that an exported declaration binds.</summary>
    public void Declared(Statement statement)
    {
        if (statement is ExpressionStatement { Expression: AssignmentExpression declaration })
        {
            foreach (var name in Names(declaration.Target, 0))
            {
                Add(new Export(name.Name, name.Name) { Place = name.Place });
            }
        }
    }

    /// <summary><c>module.exports = …</c>, <c>exports.a = …</c>, also one behind the other.</summary>
    public void Assigned(AssignmentExpression assignment)
    {
        var value = assignment.Value;
        for (int i = 0; i < 8 && value is AssignmentExpression next; i++)
        {
            value = next.Value;
        }

        Expression? current = assignment;
        for (int i = 0; i < 8 && current is AssignmentExpression one; i++)
        {
            if (one.Target is NameExpression { Name: Exported })
            {
                ExportAll(value, one.Place);
            }
            else if (one.Target is NameExpression { Name: var name } && name.StartsWith("exports.", StringComparison.Ordinal))
            {
                Add(ExportOf(name[8..], name, value, one.Place));
            }

            current = one.Value;
        }
    }

    /// <summary>An export by the name that the value has in the file, else by the variable that it is assigned to.</summary>
    private static Export ExportOf(string name, string variable, Expression value, Place place) =>
        value is NameExpression local
            ? new Export(name, local.Name) { Place = place }
            : new Export(name, variable) { Value = value, Place = place };

    private void ExportAll(Expression value, Place place)
    {
        if (value is not ObjectExpression members)
        {
            Add(ExportOf("default", Exported, value, place));
            return;
        }

        foreach (var (key, member, _) in members.Entries)
        {
            if (key is not null)
            {
                Add(ExportOf(key, "", member, place));
            }
            else if (
                member is SpreadExpression { Operand: NameExpression other }
                && Imports.Find(i => i.Alias == other.Name) is { Name: "default" or "*" } import
            )
            {
                Add(new Export("*", "") { Module = import.Module, Place = place });
            }
        }
    }

    private static IEnumerable<NameExpression> Names(Expression target, int depth) =>
        depth > 8
            ? []
            : target switch
            {
                NameExpression name => [name],
                AssignmentExpression withDefault => Names(withDefault.Target, depth + 1),
                SpreadExpression rest => Names(rest.Operand, depth + 1),
                ObjectExpression pattern => pattern.Entries.SelectMany(e => Names(e.Value, depth + 1)),
                ListExpression pattern => pattern.Items.SelectMany(i => Names(i, depth + 1)),
                _ => [],
            };
}
