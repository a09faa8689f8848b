using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <content>Imports and exports.</content>
internal sealed partial class ScriptLowering
{
    private void Import(SyntaxNode node)
    {
        bool isType = HasTypeWord(node);
        SyntaxNode? clause = null;
        foreach (var child in node.NamedChildren)
        {
            switch (Kind(child))
            {
                case ScriptKind.ImportRequireClause when First(child) is { } name && child.Child(grammar.Source) is { } required:
                    module.Add(new Import(PlaceOf(node), StringValue(required), "default", Text(name)) { IsTypeOnly = isType });
                    return;
                case ScriptKind.ImportClause:
                    clause = child;
                    break;
            }
        }

        if (node.Child(grammar.Source) is not { } source)
        {
            return;
        }

        string from = StringValue(source);
        if (clause is not { } names)
        {
            module.Add(new Import(PlaceOf(node), from, "*", ""));
            return;
        }

        foreach (var child in names.NamedChildren)
        {
            switch (Kind(child))
            {
                case ScriptKind.Identifier:
                    module.Add(new Import(PlaceOf(child), from, "default", Text(child)) { IsTypeOnly = isType });
                    break;
                case ScriptKind.NamespaceImport when First(child) is { } name:
                    module.Add(new Import(PlaceOf(child), from, "*", Text(name)) { IsTypeOnly = isType });
                    break;
                case ScriptKind.NamedImports:
                    Specifiers(child, from, isType);
                    break;
            }
        }
    }

    private void Specifiers(SyntaxNode list, string from, bool isType)
    {
        foreach (var specifier in list.NamedChildren)
        {
            if (Kind(specifier) == ScriptKind.ImportSpecifier && specifier.Child(grammar.Name) is { } name)
            {
                string taken = KeyText(name);
                string alias = specifier.Child(grammar.Alias) is { } other ? Text(other) : taken;
                module.Add(new Import(PlaceOf(specifier), from, taken, alias) { IsTypeOnly = isType || HasTypeWord(specifier) });
            }
        }
    }

    private bool HasTypeWord(SyntaxNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.Kind == grammar.TypeWord)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>import A = B.C</c>.</summary>
    private void ImportAlias(SyntaxNode node, List<Statement> into)
    {
        if (First(node) is { } name && Last(node) is { } value && value != name)
        {
            into.Add(
                new ExpressionStatement(
                    PlaceOf(node),
                    new AssignmentExpression(PlaceOf(node), Expression(name), Expression(value)) { IsDeclaration = true }
                )
            );
        }
    }

    private void Export(SyntaxNode node, List<Statement> into)
    {
        string? from = node.Child(grammar.Source) is { } source ? StringValue(source) : null;
        bool isDefault = node.First(grammar.Default) is not null;
        bool isStar = false;
        SyntaxNode? bare = null;
        foreach (var child in node.Children)
        {
            switch (Kind(child))
            {
                case ScriptKind.ExportClause:
                    ExportClause(child, from);
                    return;
                case ScriptKind.NamespaceExport when First(child) is { } name:
                    module.Add(new Export(KeyText(name), "*") { Module = from, Place = PlaceOf(node) });
                    return;
                case ScriptKind.Comment or ScriptKind.HtmlComment or ScriptKind.Decorator:
                    break;
                default:
                    isStar |= child.Kind == grammar.Star;
                    bare = child.IsNamed && child.Field != grammar.Source ? child : bare;
                    break;
            }
        }

        if (isStar && from is not null)
        {
            module.Add(new Export("*", "") { Module = from, Place = PlaceOf(node) });
        }
        else if (node.Child(grammar.Declaration) is { } declaration)
        {
            ExportDeclaration(node, declaration, isDefault, into);
        }
        else if (bare is { } value)
        {
            // export default …, export = …; an ERROR in front of a declaration as well.
            ExportValue(node, value, into);
        }
    }

    private void ExportClause(SyntaxNode clause, string? from)
    {
        foreach (var specifier in clause.NamedChildren)
        {
            if (Kind(specifier) == ScriptKind.ExportSpecifier && specifier.Child(grammar.Name) is { } name)
            {
                string local = KeyText(name);
                module.Add(
                    new Export(specifier.Child(grammar.Alias) is { } alias ? KeyText(alias) : local, local)
                    {
                        Module = from,
                        Place = PlaceOf(specifier),
                    }
                );
            }
        }
    }

    private void ExportDeclaration(SyntaxNode export, SyntaxNode declaration, bool isDefault, List<Statement> into)
    {
        switch (Kind(declaration))
        {
            case ScriptKind.FunctionDeclaration or ScriptKind.GeneratorFunctionDeclaration:
                var function = Function(
                    declaration,
                    FunctionTraits.Exported | (isDefault ? FunctionTraits.Default : FunctionTraits.None),
                    export
                );
                Exported(function.Name, isDefault, function.Place);
                Declare(function, into);
                break;
            case ScriptKind.ClassDeclaration
            or ScriptKind.AbstractClassDeclaration
            or ScriptKind.InterfaceDeclaration
            or ScriptKind.EnumDeclaration
            or ScriptKind.TypeAliasDeclaration:
                if (Class(declaration, ClassTraits.Exported | (isDefault ? ClassTraits.Default : ClassTraits.None), export) is { } type)
                {
                    Exported(type.Name, isDefault, type.Place);
                    Declare(type, into);
                }

                break;
            default:
                int first = into.Count;
                Statement(declaration, into);
                for (int i = first; i < into.Count && functionDepth == 0; i++)
                {
                    module.Declared(into[i]);
                }

                break;
        }
    }

    /// <summary>Members of a namespace are found through the file as well.</summary>
    private void Exported(string local, bool isDefault, Place place) =>
        module.Add(new Export(isDefault ? "default" : local, local) { Place = place });

    private void ExportValue(SyntaxNode export, SyntaxNode value, List<Statement> into)
    {
        switch (Kind(value))
        {
            case ScriptKind.FunctionExpression
            or ScriptKind.GeneratorFunction
            or ScriptKind.FunctionDeclaration
            or ScriptKind.GeneratorFunctionDeclaration:
                // A function without a name is known as what it is.
                var name = value.Child(grammar.Name);
                var function = Function(
                    value,
                    name,
                    name is { } written ? Text(written) : "default",
                    FunctionTraits.Exported | FunctionTraits.Default | Modifiers(value),
                    [],
                    export
                );
                module.Add(new Export("default", function.Name) { Place = PlaceOf(export) });
                Declare(function, into);
                break;
            case ScriptKind.Class
            or ScriptKind.ClassDeclaration when Class(value, ClassTraits.Exported | ClassTraits.Default, export) is { } type:
                module.Add(
                    new Export("default", type.Name)
                    {
                        Value = type.Name.Length == 0 ? new ClassExpression(type.Place, type) : null,
                        Place = PlaceOf(export),
                    }
                );
                Declare(type, into);
                break;
            case ScriptKind.Identifier:
                module.Add(new Export("default", Text(value)) { Place = PlaceOf(export) });
                break;
            default:
                var expression = Expression(value);
                module.Add(new Export("default", "default") { Value = expression, Place = PlaceOf(export) });
                var place = PlaceOf(value);
                into.Add(
                    new ExpressionStatement(
                        place,
                        new AssignmentExpression(place, new NameExpression(place, "default"), expression) { IsDeclaration = true }
                    )
                );
                break;
        }
    }

    /// <summary>
    /// <c>require('m')</c> and <c>import('m')</c>: a name that is bound by an import, so that whoever resolves names needs not know either.
    /// The name is the text of the call, which no variable can have.
    /// </summary>
    private NameExpression? RequiredModule(SyntaxNode call, SyntaxNode function, SyntaxNode arguments)
    {
        bool isImport = Kind(function) == ScriptKind.Import;
        if (!isImport && !(Kind(function) == ScriptKind.Identifier && function.Utf8.SequenceEqual("require"u8)))
        {
            return null;
        }

        if (
            Kind(arguments) != ScriptKind.Arguments
            || First(arguments) is not { } path
            || Kind(path) is not (ScriptKind.String or ScriptKind.TemplateString)
            || Expression(path) is not LiteralExpression { Text: { Length: > 0 } from }
        )
        {
            return null;
        }

        string alias = $"{(isImport ? "import" : "require")}('{from}')";
        module.Require(new Import(PlaceOf(call), from, isImport ? "*" : "default", alias));
        return new NameExpression(PlaceOf(call), alias);
    }
}
