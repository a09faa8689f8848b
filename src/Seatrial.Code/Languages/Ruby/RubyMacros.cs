using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>
/// Calls in the body of a class that declare something the form has a place for; every other call is a statement of the body.
/// </summary>
internal sealed class RubyMacros(RubyLowering lowering)
{
    private RubyGrammar Grammar => lowering.Grammar;

    private RubyScope Scope => lowering.Scope;

    public static Function Static(Function method) => With(method, method.Name, method.Traits | FunctionTraits.Static);

    /// <summary>Members of <c>Struct.new(:x, :y)</c> and <c>Data.define(:x)</c>; null for what is neither.</summary>
    public static IReadOnlyList<Parameter>? MembersOf(Expression made) =>
        made
            is CallExpression
            {
                Callee: MemberExpression { Target: NameExpression { Name: "Struct" or "Data" }, Name: "new" or "define" }
            } call
            ?
            [
                .. call
                    .Arguments.Where(a => a.Name is null && a.Value is LiteralExpression)
                    .Select(a => new Parameter(((LiteralExpression)a.Value).Text) { Place = a.Value.Place }),
            ]
            : null;

    public bool TryAdd(SyntaxNode node, List<Statement> into)
    {
        if (node.Child(Grammar.Receiver) is not null)
        {
            return false;
        }

        bool isBare = lowering.Kind(node) == RubyKind.Identifier;
        string name =
            isBare ? lowering.Context.Text(node)
            : node.Child(Grammar.Method) is { } method ? lowering.Context.Text(method)
            : "";
        var list = isBare ? null : node.Child(Grammar.Arguments);
        switch (name)
        {
            case "private" or "protected" or "public" or "module_function" or "private_class_method" or "public_class_method":
                SetVisibility(name, list, into);
                return true;
            case "include" or "prepend" or "extend" when list is { } modules:
                return Mix(name, modules);
            case "included" or "prepended" or "class_methods" when node.Child(Grammar.BlockField) is { } block:
                AddBody(block, name == "class_methods", into);
                return true;
            case "attr_reader"
            or "attr_accessor"
            or "attr_writer"
            or "cattr_accessor"
            or "mattr_accessor"
            or "class_attribute" when list is not null:
                AddAttributes(name, lowering.Calls.Arguments(list), list.Value);
                return false;
            case "define_method"
                when node.Child(Grammar.BlockField) is { } body
                    && lowering.Calls.Arguments(list) is [{ Value: LiteralExpression defined }, ..]:
                var function = lowering.Functions.Block(body, body.Child(Grammar.Parameters), node, isLambda: true).Function;
                Scope.Functions.Add(With(function, defined.Text, Visibility()));
                return true;
            case "alias_method"
                when lowering.Calls.Arguments(list) is [{ Value: LiteralExpression alias }, { Value: LiteralExpression original }]:
                Alias(alias.Text, original.Text);
                return true;
            case "delegate" when list is not null:
                Delegate(lowering.Calls.Arguments(list), list.Value);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Another name for a method of the class.</summary>
    public void Alias(string name, string original)
    {
        if (Scope.Functions.FindLast(f => f.Name == original) is { } known)
        {
            Scope.Functions.Add(With(known, name, known.Traits));
        }
    }

    /// <summary><c>def self.included(base)</c>: what it does to the class is done in this body.</summary>
    public bool AddHook(SyntaxNode method, List<Statement> into)
    {
        if (
            method.Child(Grammar.Name) is not { } name
            || !(name.Utf8.SequenceEqual("included"u8) || name.Utf8.SequenceEqual("prepended"u8))
            || method.Child(Grammar.Body) is not { } body
            || method.Child(Grammar.Parameters)?.FirstNamed() is not { } given
        )
        {
            return false;
        }

        string parameter = lowering.Context.Text(given);
        foreach (var child in body.NamedChildren)
        {
            if (
                lowering.Kind(child) != RubyKind.Call
                || child.Child(Grammar.Receiver) is not { } receiver
                || lowering.Context.Text(receiver) != parameter
                || child.Child(Grammar.Method) is not { } called
            )
            {
                continue;
            }

            if (called.Utf8.EndsWith("_eval"u8) && child.Child(Grammar.BlockField) is { } block)
            {
                AddBody(block, isStatic: false, into);
            }
            else if (
                !called.Utf8.SequenceEqual("extend"u8)
                && lowering.Expressions.Lower(child) is CallExpression { Callee: MemberExpression member } call
            )
            {
                into.Add(
                    new ExpressionStatement(
                        call.Place,
                        new CallExpression(call.Place, CallKind.Call, new NameExpression(call.Place, member.Name), call.Arguments)
                        {
                            EndLine = call.EndLine,
                        }
                    )
                );
            }
        }

        return true;
    }

    /// <summary>The body of a block that is run as if it stood in the class.</summary>
    private void AddBody(SyntaxNode block, bool isStatic, List<Statement> into)
    {
        var (wasStatic, wasHidden) = (Scope.IsStatic, Scope.IsHidden);
        Scope.IsStatic = isStatic;
        Scope.IsHidden = false;
        into.AddRange(lowering.Statements.Body(block.Child(Grammar.Body), block).Statements);
        (Scope.IsStatic, Scope.IsHidden) = (wasStatic, wasHidden);
    }

    private void SetVisibility(string name, SyntaxNode? list, List<Statement> into)
    {
        bool isHidden = name is "private" or "protected" or "private_class_method";
        if (list is not { } arguments)
        {
            (Scope.IsHidden, Scope.IsStatic) = (isHidden, Scope.IsStatic || name == "module_function");
            return;
        }

        int known = Scope.Functions.Count;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in arguments.NamedChildren)
        {
            if (lowering.Kind(child) is RubyKind.Method or RubyKind.SingletonMethod or RubyKind.Call)
            {
                lowering.Statements.Add(child, into);
            }
            else
            {
                var named = lowering.Expressions.Lower(child);
                names.UnionWith((named is ListExpression many ? many.Items : [named]).OfType<LiteralExpression>().Select(l => l.Text));
            }
        }

        for (int i = 0; i < Scope.Functions.Count; i++)
        {
            var function = Scope.Functions[i];
            if (i >= known || names.Contains(function.Name))
            {
                Scope.Functions[i] = With(
                    function,
                    function.Name,
                    name == "module_function" ? function.Traits | FunctionTraits.Static
                        : isHidden ? function.Traits | FunctionTraits.Hidden
                        : function.Traits & ~FunctionTraits.Hidden
                );
            }
        }
    }

    /// <summary>A module that is mixed in later is asked earlier.</summary>
    private bool Mix(string name, SyntaxNode modules)
    {
        bool isWhole = true;
        int at = 0;
        foreach (var child in modules.NamedChildren)
        {
            if (lowering.Expressions.ConstantPath(child) is { } path)
            {
                Scope.Mixins.Insert(name == "extend" ? Scope.Mixins.Count : at++, new TypeReference(path));
            }
            else
            {
                isWhole = lowering.Kind(child) == RubyKind.Self && isWhole;
            }
        }

        return isWhole;
    }

    private void AddAttributes(string name, List<Argument> arguments, SyntaxNode list)
    {
        bool isOfClass = name is "cattr_accessor" or "mattr_accessor" or "class_attribute";
        foreach (var argument in arguments)
        {
            if (argument is not { Name: null, Value: LiteralExpression attribute })
            {
                continue;
            }

            var place = attribute.Place;
            var traits = Visibility() | (isOfClass ? FunctionTraits.Static : FunctionTraits.None);
            var variable = new MemberExpression(place, new ThisExpression(place), "@" + attribute.Text);
            if (name != "attr_writer")
            {
                Scope.Functions.Add(
                    new Function(place, attribute.Text) { Traits = traits, Body = new Block(place, [new ReturnStatement(place, variable)]) }
                );
            }

            if (name != "attr_reader")
            {
                Scope.Functions.Add(
                    new Function(place, attribute.Text + "=")
                    {
                        Traits = traits,
                        Parameters = [new Parameter("value") { Place = place }],
                        Body = new Block(
                            place,
                            [new ReturnStatement(place, new AssignmentExpression(place, variable, new NameExpression(place, "value")))]
                        ),
                    }
                );
            }
        }
    }

    /// <summary><c>delegate :name, to: :owner</c> declares a method that gives the other's.</summary>
    private void Delegate(List<Argument> arguments, SyntaxNode list)
    {
        if (arguments.Find(a => a.Name == "to")?.Value is not LiteralExpression target)
        {
            return;
        }

        string? prefix = arguments.Find(a => a.Name == "prefix")?.Value switch
        {
            LiteralExpression { Kind: LiteralKind.Boolean, Text: "true" } => target.Text + "_",
            LiteralExpression { Kind: LiteralKind.String } own => own.Text + "_",
            _ => null,
        };
        foreach (var argument in arguments)
        {
            if (argument is { Name: null, Value: LiteralExpression method })
            {
                var place = method.Place;
                Expression owner = target.Text switch
                {
                    "class" => new MemberExpression(place, new ThisExpression(place), "class"),
                    ['@', ..] => new MemberExpression(place, new ThisExpression(place), target.Text),
                    _ => new NameExpression(place, target.Text),
                };
                Scope.Functions.Add(
                    new Function(place, prefix + method.Text)
                    {
                        Traits = Visibility(),
                        EndLine = lowering.Context.EndLineOf(list),
                        Body = new Block(place, [new ReturnStatement(place, new MemberExpression(place, owner, method.Text))]),
                    }
                );
            }
        }
    }

    private FunctionTraits Visibility() =>
        (Scope.IsHidden ? FunctionTraits.Hidden : FunctionTraits.None)
        | (Scope.IsStatic || Scope.Kind == RubyScopeKind.Singleton ? FunctionTraits.Static : FunctionTraits.None);

    private static Function With(Function function, string name, FunctionTraits traits) =>
        new(function.Place, name)
        {
            StartLine = function.StartLine,
            EndLine = function.EndLine,
            Traits = traits & ~FunctionTraits.Lambda,
            Parameters = function.Parameters,
            Body = function.Body,
        };
}
