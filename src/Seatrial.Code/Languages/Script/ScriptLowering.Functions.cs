using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <content>Functions, methods and their parameters.</content>
internal sealed partial class ScriptLowering
{
    /// <summary>In front of the name of a setter: reading the member must not find it.</summary>
    private const string SetterMark = "set ";

    /// <summary>A function, whether declared or written where a value stands.</summary>
    /// <param name="node">The function.</param>
    /// <param name="traits">What its place says of it.</param>
    /// <param name="start">Where its first modifier stands: the export around it, or itself.</param>
    private Function Function(SyntaxNode node, FunctionTraits traits, SyntaxNode start)
    {
        var name = node.Child(grammar.Name);
        return Function(node, name, name is { } written ? Text(written) : "", traits | Modifiers(node), [], start);
    }

    /// <summary>A method of a class or of an object.</summary>
    private Function Method(SyntaxNode node, IReadOnlyList<CallExpression> decorators, SyntaxNode start)
    {
        var name = node.Child(grammar.Name);
        string text = name is { } written
            ? Kind(written) == ScriptKind.ComputedPropertyName
                ? ComputedName(written)
                : KeyText(written)
            : "";
        var traits = Modifiers(node);
        bool isSetter = (traits & FunctionTraits.Accessor) != FunctionTraits.None && node.First(grammar.Set) is not null;
        return Function(node, name, isSetter ? SetterMark + text : text, traits, decorators, start);
    }

    private string ComputedName(SyntaxNode name) =>
        First(name) is { } key && Kind(key) == ScriptKind.String ? StringValue(key) : Text(name);

    private Function Function(
        SyntaxNode node,
        SyntaxNode? name,
        string text,
        FunctionTraits traits,
        IReadOnlyList<CallExpression> decorators,
        SyntaxNode start
    )
    {
        var place = PlaceOf(name ?? node);
        var parameters = Parameters(node);
        var returnType = node.Child(grammar.ReturnType) is { } annotation ? Type(annotation) : null;
        functionDepth++;
        IReadOnlyList<string> directives = [];
        Block? body = null;
        if (node.Child(grammar.Body) is { } inner)
        {
            if (Kind(inner) == ScriptKind.StatementBlock)
            {
                var statements = new List<Statement>();
                if (context.TryEnter())
                {
                    directives = Statements(inner, statements);
                    context.Leave();
                }

                body = new Block(PlaceOf(inner), [.. statements]);
            }
            else
            {
                body = new Block(PlaceOf(inner), [new ReturnStatement(PlaceOf(inner), Expression(inner))]);
            }
        }

        functionDepth--;
        return new Function(place, text)
        {
            StartLine = context.LineOf(start),
            EndLine = context.EndLineOf(node),
            Traits = traits | (text.StartsWith('#') ? FunctionTraits.Hidden : FunctionTraits.None),
            Parameters = parameters,
            Body = body,
            Decorators = decorators,
            ReturnType = returnType,
            Directives = directives,
        };
    }

    /// <summary>What stands in front of a function or member.</summary>
    private FunctionTraits Modifiers(SyntaxNode node)
    {
        var traits = FunctionTraits.None;
        foreach (var child in node.Children)
        {
            if (child.Field == grammar.Name || child.Field == grammar.Property || child.Field == grammar.Parameters)
            {
                break;
            }

            traits |= child.Kind switch
            {
                var kind when kind == grammar.Async => FunctionTraits.Async,
                var kind when kind == grammar.Static => FunctionTraits.Static,
                var kind when kind == grammar.StaticGet => FunctionTraits.Static | FunctionTraits.Accessor,
                var kind when kind == grammar.Get || kind == grammar.Set => FunctionTraits.Accessor,
                var kind when kind == grammar.Abstract => FunctionTraits.Abstract,
                _ => Kind(child) == ScriptKind.AccessibilityModifier ? Accessibility(child) : FunctionTraits.None,
            };
        }

        return traits;
    }

    private static FunctionTraits Accessibility(SyntaxNode modifier) =>
        modifier.Utf8.SequenceEqual("public"u8) ? FunctionTraits.Public : FunctionTraits.Hidden;

    private Parameter[] Parameters(SyntaxNode node)
    {
        if (node.Child(grammar.Parameter) is { } single)
        {
            return [new Parameter(Text(single)) { Place = PlaceOf(single) }];
        }

        if (node.Child(grammar.Parameters) is not { } list)
        {
            return [];
        }

        var parameters = new List<Parameter>();
        foreach (var child in list.NamedChildren)
        {
            if (!IsTrivia(child) && Parameter(child) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }

        return [.. parameters];
    }

    private Parameter? Parameter(SyntaxNode node)
    {
        bool isTyped = Kind(node) is ScriptKind.RequiredParameter or ScriptKind.OptionalParameter;
        var bound = isTyped ? node.Child(grammar.Pattern) ?? node.Child(grammar.Name) : node;
        if (bound is not { } pattern || Kind(pattern) == ScriptKind.This)
        {
            return null;
        }

        var value = node.Child(grammar.Value);
        if (Kind(pattern) == ScriptKind.AssignmentPattern)
        {
            value = pattern.Child(grammar.Right);
            pattern = pattern.Child(grammar.Left) ?? pattern;
        }

        bool isRest = Kind(pattern) == ScriptKind.RestPattern;
        if (isRest)
        {
            pattern = First(pattern) ?? pattern;
        }

        bool isName = Kind(pattern) is ScriptKind.Identifier or ScriptKind.Undefined;
        return new Parameter(isName ? Text(pattern) : "")
        {
            Pattern = isName ? null : Pattern(pattern),
            Type = isTyped ? TypeOf(node) : null,
            Default = value is { } written ? Expression(written) : null,
            Decorators = isTyped ? Decorators(node) : [],
            IsRest = isRest,
            IsField = isTyped && IsField(node),
            Place = PlaceOf(pattern),
        };
    }

    /// <summary>A parameter of a constructor with a modifier is a field too.</summary>
    private bool IsField(SyntaxNode parameter)
    {
        foreach (var child in parameter.Children)
        {
            if (child.Field == grammar.Pattern)
            {
                return false;
            }

            if (child.Kind == grammar.Readonly || Kind(child) is ScriptKind.AccessibilityModifier or ScriptKind.OverrideModifier)
            {
                return true;
            }
        }

        return false;
    }

    private CallExpression[] Decorators(SyntaxNode node)
    {
        List<CallExpression>? found = null;
        foreach (var child in node.NamedChildren)
        {
            if (Kind(child) == ScriptKind.Decorator)
            {
                (found ??= []).Add(Decorator(child));
            }
        }

        return found is null ? [] : [.. found];
    }

    private CallExpression Decorator(SyntaxNode node)
    {
        var written = Required(First(node), node);
        return written as CallExpression
            ?? new CallExpression(written.Place, CallKind.Call, written, []) { EndLine = context.EndLineOf(node) };
    }
}
