using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Script;

/// <content>Classes, interfaces, enumerations and aliases of types.</content>
internal sealed partial class ScriptLowering
{
    /// <summary>Null where it is nested too deep.</summary>
    /// <param name="node">The declaration or expression.</param>
    /// <param name="traits">What its place says of it.</param>
    /// <param name="start">Where its first decorator or modifier stands: the export around it, or itself.</param>
    private Class? Class(SyntaxNode node, ClassTraits traits, SyntaxNode start)
    {
        if (!context.TryEnter())
        {
            return null;
        }

        var name = node.Child(grammar.Name);
        var members = new Members();
        switch (Kind(node))
        {
            case ScriptKind.EnumDeclaration:
                members.Kind = ClassKind.Enum;
                Constants(node.Child(grammar.Body), members);
                break;
            case ScriptKind.InterfaceDeclaration:
                members.Kind = ClassKind.Interface;
                Heritage(node, members);
                Signatures(node.Child(grammar.Body), members);
                break;
            case ScriptKind.TypeAliasDeclaration:
                members.Kind = ClassKind.Alias;
                Aliased(node.Child(grammar.Value), members);
                break;
            default:
                traits |= Kind(node) == ScriptKind.AbstractClassDeclaration ? ClassTraits.Abstract : ClassTraits.None;
                Heritage(node, members);
                ClassBody(node.Child(grammar.Body), members);
                break;
        }

        var outer = start == node ? [] : Decorators(start);
        context.Leave();
        return new Class(PlaceOf(name ?? node), members.Kind, name is { } written ? Text(written) : "")
        {
            Namespace = currentNamespace,
            StartLine = context.LineOf(start),
            EndLine = context.EndLineOf(node),
            Traits = traits,
            Bases = [.. members.Bases],
            BaseExpressions = [.. members.BaseExpressions],
            Decorators = [.. outer, .. Decorators(node)],
            Fields = [.. members.Fields],
            Methods = [.. members.Methods],
            Body = [.. members.Body],
        };
    }

    private void Heritage(SyntaxNode node, Members members)
    {
        foreach (var child in node.NamedChildren)
        {
            switch (Kind(child))
            {
                case ScriptKind.ClassHeritage:
                    Heritage(child, members);
                    if (First(child) is { } parent && Kind(parent) is not (ScriptKind.ExtendsClause or ScriptKind.ImplementsClause))
                    {
                        Base(parent, [], members);
                    }

                    break;
                case ScriptKind.ExtendsClause when child.Child(grammar.Value) is { } value:
                    Base(value, TypeArgumentsOf(child), members);
                    break;
                case ScriptKind.ImplementsClause or ScriptKind.ExtendsTypeClause:
                    members.Bases.AddRange(MemberTypes(child));
                    break;
            }
        }
    }

    /// <summary>A base class by its name, or the expression that computes it.</summary>
    private void Base(SyntaxNode node, IReadOnlyList<TypeReference> arguments, Members members)
    {
        if (
            Kind(node) is ScriptKind.Identifier or ScriptKind.TypeIdentifier or ScriptKind.MemberExpression
            && !node.Utf8.ContainsAny((byte)'(', (byte)'[')
        )
        {
            members.Bases.Add(new TypeReference(Text(node), arguments));
        }
        else
        {
            var computed = Expression(node);
            members.BaseExpressions.Add(computed);

            // extends AuthGuard('jwt'): known by the name of what makes it.
            if (
                computed is CallExpression
                && node.Child(grammar.Function) is { } maker
                && Kind(maker) is ScriptKind.Identifier or ScriptKind.MemberExpression
            )
            {
                members.Bases.Add(new TypeReference(Text(maker), arguments));
            }
        }
    }

    private void ClassBody(SyntaxNode? body, Members members)
    {
        var pending = new List<SyntaxNode>();
        foreach (var child in body?.NamedChildren ?? default)
        {
            switch (Kind(child))
            {
                case ScriptKind.Decorator:
                    pending.Add(child);
                    continue;
                case ScriptKind.Comment or ScriptKind.HtmlComment:
                    continue;
                case ScriptKind.MethodDefinition or ScriptKind.AbstractMethodSignature:
                    AddMethod(child, pending, members);
                    break;
                case ScriptKind.PublicFieldDefinition or ScriptKind.FieldDefinition:
                    AddField(child, pending, members);
                    break;
                case ScriptKind.ClassStaticBlock:
                    functionDepth++;
                    members.Body.AddRange(Body(child.Child(grammar.Body)).Statements);
                    functionDepth--;
                    break;
                case ScriptKind.None when child.IsError:
                    functionDepth++;
                    Statement(child, members.Body);
                    functionDepth--;
                    break;
            }

            pending.Clear();
        }
    }

    private void AddMethod(SyntaxNode node, List<SyntaxNode> pending, Members members)
    {
        var start = pending.Count > 0 ? pending[0] : node;
        var method = Method(node, [.. pending.Select(Decorator), .. Decorators(node)], start);
        bool isGetter = method.Has(FunctionTraits.Accessor) && !method.Name.StartsWith(SetterMark, StringComparison.Ordinal);
        if (!isGetter)
        {
            members.Methods.Add(method);
            return;
        }

        members.Fields.Add(
            new Field(method.Place, method.Name)
            {
                Type = method.ReturnType,
                Decorators = method.Decorators,
                IsStatic = method.Has(FunctionTraits.Static),
                IsHidden = method.Has(FunctionTraits.Hidden),
                Getter = method,
            }
        );
    }

    /// <summary>A field; one that holds a function is a method.</summary>
    private void AddField(SyntaxNode node, List<SyntaxNode> pending, Members members)
    {
        if ((node.Child(grammar.Name) ?? node.Child(grammar.Property)) is not { } name)
        {
            return;
        }

        string text = Kind(name) == ScriptKind.ComputedPropertyName ? ComputedName(name) : KeyText(name);
        var traits = Modifiers(node) | (text.StartsWith('#') ? FunctionTraits.Hidden : FunctionTraits.None);
        CallExpression[] decorators = [.. pending.Select(Decorator), .. Decorators(node)];
        var value = node.Child(grammar.Value);
        if (value is { } written && Kind(written) is ScriptKind.ArrowFunction or ScriptKind.FunctionExpression)
        {
            var start = pending.Count > 0 ? pending[0] : node;
            members.Methods.Add(Function(value.Value, name, text, traits | Modifiers(value.Value), decorators, start));
            return;
        }

        members.Fields.Add(
            new Field(PlaceOf(name), text)
            {
                Type = TypeOf(node),
                Initializer = Optional(value),
                Decorators = decorators,
                IsStatic = (traits & FunctionTraits.Static) != FunctionTraits.None,
                IsHidden = (traits & FunctionTraits.Hidden) != FunctionTraits.None,
            }
        );
    }

    /// <summary>Members of an interface or of an object type.</summary>
    private void Signatures(SyntaxNode? body, Members members)
    {
        foreach (var child in body?.NamedChildren ?? default)
        {
            if (Kind(child) == ScriptKind.PropertySignature && child.Child(grammar.Name) is { } name)
            {
                members.Fields.Add(new Field(PlaceOf(name), KeyText(name)) { Type = TypeOf(child) });
            }
            else if (Kind(child) == ScriptKind.MethodSignature)
            {
                members.Methods.Add(Method(child, [], child));
            }
        }
    }

    private void Constants(SyntaxNode? body, Members members)
    {
        foreach (var child in body?.NamedChildren ?? default)
        {
            var name = Kind(child) == ScriptKind.EnumAssignment ? child.Child(grammar.Name) : child;
            if (!IsTrivia(child) && name is { } written)
            {
                members.Fields.Add(
                    new Field(PlaceOf(written), KeyText(written))
                    {
                        Initializer = Kind(child) == ScriptKind.EnumAssignment ? Optional(child.Child(grammar.Value)) : null,
                        IsStatic = true,
                    }
                );
            }
        }
    }

    /// <summary>What an alias stands for: members of object types, others as bases.</summary>
    private void Aliased(SyntaxNode? node, Members members)
    {
        if (node is not { } type || !context.TryEnter())
        {
            return;
        }

        switch (Kind(type))
        {
            case ScriptKind.ObjectType:
                Signatures(type, members);
                break;
            case ScriptKind.IntersectionType:
                foreach (var child in type.NamedChildren)
                {
                    Aliased(child, members);
                }

                break;
            case ScriptKind.ParenthesizedType or ScriptKind.ReadonlyType:
                Aliased(First(type), members);
                break;
            default:
                if (Type(type) is { } reference)
                {
                    members.Bases.Add(reference);
                }

                break;
        }

        context.Leave();
    }

    /// <summary>What a class is made of while it is read.</summary>
    private sealed class Members
    {
        public ClassKind Kind { get; set; } = ClassKind.Class;

        public List<TypeReference> Bases { get; } = [];

        public List<Expression> BaseExpressions { get; } = [];

        public List<Field> Fields { get; } = [];

        public List<Function> Methods { get; } = [];

        public List<Statement> Body { get; } = [];
    }
}
