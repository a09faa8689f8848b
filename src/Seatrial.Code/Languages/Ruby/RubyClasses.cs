using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Ruby;

/// <summary>
/// Classes and modules. A module that holds nothing but classes is a namespace and leaves no trace; another is a mixin. Calls in a body
/// stay in it, but for those that declare methods, say who sees them or mix modules in. What a concern does when it is included
/// (<c>included do</c>, <c>self.included</c>) stands in the concern's own body.
/// </summary>
internal sealed class RubyClasses
{
    private readonly RubyLowering lowering;
    private readonly RubyMacros macros;

    public RubyClasses(RubyLowering lowering)
    {
        this.lowering = lowering;
        macros = new RubyMacros(lowering);
    }

    private RubyGrammar Grammar => lowering.Grammar;

    /// <summary>A member of the class whose body is being read; false for what is a statement.</summary>
    public bool TryAdd(SyntaxNode node, List<Statement> into)
    {
        switch (lowering.Kind(node))
        {
            case RubyKind.Method:
                lowering.Scope.Functions.Add(lowering.Functions.Method(node));
                return true;
            case RubyKind.SingletonMethod:
                if (lowering.Scope.Kind != RubyScopeKind.Module || !macros.AddHook(node, into))
                {
                    lowering.Scope.Functions.Add(lowering.Functions.Method(node));
                }

                return true;
            case RubyKind.Alias:
                macros.Alias(
                    lowering.Functions.Name(node.Child(Grammar.Name) ?? node),
                    lowering.Functions.Name(node.Child(Grammar.Alias) ?? node)
                );
                return true;
            case RubyKind.Call or RubyKind.Identifier:
                return macros.TryAdd(node, into);
            default:
                return false;
        }
    }

    public void AddClass(SyntaxNode node, List<Statement> into)
    {
        var outer = lowering.Scope;
        if (lowering.Kind(node) == RubyKind.SingletonClass)
        {
            AddSingleton(node, into);
            return;
        }

        string written = node.Child(Grammar.Name) is { } nameNode
            ? lowering.Expressions.ConstantPath(nameNode) ?? lowering.Context.Text(nameNode)
            : "";
        int last = written.LastIndexOf("::", StringComparison.Ordinal);
        string name = last < 0 ? written : written[(last + 2)..];
        string space =
            last < 0 ? outer.Path
            : last == 0 ? ""
            : outer.Path.Length == 0 ? written[..last]
            : $"{outer.Path}::{written[..last]}";
        bool isModule = lowering.Kind(node) == RubyKind.Module;
        var scope = new RubyScope(isModule ? RubyScopeKind.Module : RubyScopeKind.Class)
        {
            Path = space.Length == 0 ? name : $"{space}::{name}",
            FirstNesting = outer.FirstNesting,
        };
        if (!isModule)
        {
            outer.FirstNesting ??= outer.Path;
        }

        lowering.Scope = scope;
        var body = node.Child(Grammar.Body) is { } held ? lowering.Statements.Body(held, node) : new Block(lowering.Place(node), []);
        lowering.Scope = outer;
        outer.FirstNesting ??= scope.FirstNesting;
        if (
            isModule
            && scope.Functions.Count == 0
            && scope.Fields.Count == 0
            && scope.Mixins.Count == 0
            && scope.Classes.Count > 0
            && body.Statements.All(s => s is ClassStatement)
        )
        {
            outer.Classes.AddRange(scope.Classes);
            into.AddRange(body.Statements);
            return;
        }

        Add(Made(node, isModule, name, space, scope, body, node.Child(Grammar.Superclass)?.FirstNamed()), into);
    }

    /// <summary>A class that is made by a call: <c>Point = Struct.new(:x, :y) do … end</c>, <c>Class.new(Base)</c>.</summary>
    public bool TryAddMade(SyntaxNode assignment, List<Statement> into)
    {
        if (
            assignment.Child(Grammar.Left) is not { } left
            || lowering.Kind(left) != RubyKind.Constant
            || assignment.Child(Grammar.Right) is not { } call
            || lowering.Kind(call) != RubyKind.Call
            || call.Child(Grammar.Receiver) is not { } receiver
            || call.Child(Grammar.Method) is not { } method
            || !IsMaker(receiver.Utf8, method.Utf8)
        )
        {
            return false;
        }

        string name = lowering.Context.Text(left);
        var parameters = RubyMacros.MembersOf(lowering.Expressions.Lower(call)) ?? [];
        SyntaxNode? superclass = receiver.Utf8.SequenceEqual("Class"u8) ? call.Child(Grammar.Arguments)?.FirstNamed() : null;
        var outer = lowering.Scope;
        var scope = new RubyScope(RubyScopeKind.Class) { Path = outer.Path.Length == 0 ? name : $"{outer.Path}::{name}" };
        lowering.Scope = scope;
        var block = call.Child(Grammar.BlockField);
        var body = block?.Child(Grammar.Body) is { } held ? lowering.Statements.Body(held, call) : new Block(lowering.Place(call), []);
        lowering.Scope = outer;
        Add(Made(call, false, name, outer.Path, scope, body, superclass, parameters), into);
        return true;
    }

    private static bool IsMaker(ReadOnlySpan<byte> receiver, ReadOnlySpan<byte> method) =>
        method.SequenceEqual("new"u8)
            ? receiver.SequenceEqual("Struct"u8) || receiver.SequenceEqual("Class"u8)
            : method.SequenceEqual("define"u8) && receiver.SequenceEqual("Data"u8);

    private void Add(Class type, List<Statement> into)
    {
        lowering.Scope.Classes.Add(type);
        if (!lowering.Scope.IsClass || lowering.Scope.Kind == RubyScopeKind.Module)
        {
            into.Add(new ClassStatement(type.Place, type));
        }
    }

    private Class Made(
        SyntaxNode node,
        bool isModule,
        string name,
        string space,
        RubyScope scope,
        Block body,
        SyntaxNode? superclass,
        IReadOnlyList<Parameter>? parameters = null
    )
    {
        var bases = scope.Mixins;
        Expression? computed = null;
        if (superclass is { } above)
        {
            if (lowering.Expressions.ConstantPath(above) is { } path)
            {
                bases.Add(new TypeReference(path));
            }
            else
            {
                // 'class Point < Struct.new(:x)', 'class Add < ActiveRecord::Migration[7.0]'
                computed = lowering.Expressions.Lower(above);
                parameters ??= RubyMacros.MembersOf(computed);
                if (BaseName(computed) is { } named)
                {
                    bases.Add(new TypeReference(named));
                }
            }
        }

        // Methods of 'module ClassMethods' are those of whoever includes the module.
        var nested = scope.Classes;
        if (isModule && nested.Find(c => c.Name == "ClassMethods") is { } ofClass)
        {
            nested.Remove(ofClass);
            scope.Functions.AddRange(ofClass.Methods.Select(RubyMacros.Static));
        }

        return new Class(lowering.Place(node), isModule ? ClassKind.Mixin : ClassKind.Class, name)
        {
            Namespace = space,
            EndLine = lowering.Context.EndLineOf(node),
            Bases = bases,
            BaseExpressions = computed is null ? [] : [computed],
            Fields = scope.Fields,
            Methods = scope.Functions,
            Nested = nested,
            Parameters = parameters ?? [],
            Body = [.. body.Statements.Where(s => s is not ClassStatement)],
        };
    }

    private static string? BaseName(Expression computed) =>
        computed switch
        {
            IndexExpression { Target: NameExpression name } => name.Name,
            CallExpression { Callee: MemberExpression { Target: NameExpression { Name: "Struct" or "Data" or "Class" } made } } =>
                made.Name,
            NameExpression name => name.Name,
            _ => null,
        };

    /// <summary><c>class &lt;&lt; self</c>: its methods are the class's own.</summary>
    private void AddSingleton(SyntaxNode node, List<Statement> into)
    {
        var outer = lowering.Scope;
        lowering.Scope = new RubyScope(RubyScopeKind.Singleton)
        {
            Path = outer.Path,
            Functions = outer.Functions,
            Classes = outer.Classes,
            Fields = outer.Fields,
            Mixins = outer.Mixins,
        };
        if (node.Child(Grammar.Body) is { } body)
        {
            into.AddRange(lowering.Statements.Body(body, node).Statements);
        }

        lowering.Scope = outer;
    }
}
