using Seatrial.Code.Model;

namespace Seatrial.Code.Tests;

/// <summary>
/// Prints the language-neutral form as compact text, so that a test is a program and what it becomes. One statement a line, two spaces a
/// level; what an expression is can be told from its print: <c>'text'</c> a string, <c>$('a', b)</c> a template, <c>~</c> an operator
/// without a name, <c>other(…)</c> what has no form of its own, <c>&lt;div&gt;(…)</c> markup, <c>let</c> a declaration. With places,
/// <c>@line:column</c> stands behind statements and calls.
/// </summary>
internal sealed partial class ModelPrinter
{
    private readonly System.Text.StringBuilder text = new();
    private readonly bool withPlaces;
    private int level;

    private ModelPrinter(bool withPlaces) => this.withPlaces = withPlaces;

    public static string Print(CodeFile file, bool withPlaces = false)
    {
        var printer = new ModelPrinter(withPlaces);
        printer.WriteFile(file);
        return printer.text.ToString();
    }

    public static string Print(Expression expression, bool withPlaces = false)
    {
        var printer = new ModelPrinter(withPlaces);
        printer.Write(expression);
        return printer.text.ToString();
    }

    private void WriteFile(CodeFile file)
    {
        if (file.Namespace.Length > 0)
        {
            Line($"namespace {file.Namespace}", default);
        }

        foreach (string directive in file.Directives)
        {
            Line($"directive '{directive}'", default);
        }

        foreach (var import in file.Imports)
        {
            Line(
                $"import {(import.IsTypeOnly ? "type " : "")}{import.Module}::{import.Name}{(import.Alias.Length > 0 ? $" as {import.Alias}" : "")}",
                import.Place
            );
        }

        foreach (var export in file.Exports)
        {
            text.Append("export ").Append(export.Name).Append(" =");
            if (export.Module is not null)
            {
                text.Append($" {export.Module}::");
            }

            text.Append(export.Local.Length > 0 ? $" {export.Local}" : "");
            if (export.Value is not null)
            {
                text.Append(' ');
                Write(export.Value);
            }

            EndLine(export.Place);
        }

        var top = file.TopLevel.Body?.Statements ?? [];
        WriteAll(top);

        // Every function and class of the lists stands at its place among the statements; what does not is shown.
        var shown = Shown(top).ToHashSet();
        foreach (var function in file.Functions.Where(f => !shown.Contains(f)))
        {
            text.Append("elsewhere ");
            Write(function);
        }

        foreach (var type in file.Classes.Where(c => !shown.Contains(c)))
        {
            text.Append("elsewhere ");
            Write(type);
        }
    }

    private static IEnumerable<Node> Shown(IEnumerable<Statement> statements) =>
        statements.SelectMany(s =>
            s switch
            {
                FunctionStatement function => [function.Function],
                ClassStatement type => [type.Type],
                Block block => Shown(block.Statements),
                _ => Array.Empty<Node>(),
            }
        );

    private void WriteAll(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements)
        {
            Write(statement);
        }
    }

    private void Indented(Action write)
    {
        level++;
        write();
        level--;
    }

    private void Line(string line, Place place)
    {
        Margin();
        text.Append(line);
        EndLine(place);
    }

    private void Margin() => text.Append(' ', level * 2);

    private void EndLine(Place place)
    {
        At(place);
        text.Append('\n');
    }

    private void At(Place place)
    {
        if (withPlaces && place != default)
        {
            text.Append($" @{place.Line}:{place.Column}");
        }
    }
}
