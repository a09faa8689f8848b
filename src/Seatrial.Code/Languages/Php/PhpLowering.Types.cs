using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Syntax;

namespace Seatrial.Code.Languages.Php;

/// <content>Written types.</content>
internal sealed partial class PhpLowering
{
    private static readonly KindTable<Func<PhpLowering, SyntaxNode, TypeReference?>> types = new(
        Grammars.Php,
        [
            ("name qualified_name relative_name primitive_type bottom_type cast_type", static (l, n) => new TypeReference(l.NameText(n))),
            ("named_type optional_type", static (l, n) => l.TypeOf(n.FirstNamed())),
            ("union_type intersection_type disjunctive_normal_form_type type_list", static (l, n) => l.Union(n)),
        ]
    );

    private TypeReference? TypeOf(SyntaxNode? node)
    {
        if (node is not { } type || types[type.Kind] is not { } action || !context.TryEnter())
        {
            return null;
        }

        var found = action(this, type);
        context.Leave();
        return found;
    }

    /// <summary>A union without null; what is left alone is itself.</summary>
    private TypeReference? Union(SyntaxNode node)
    {
        var members = new List<TypeReference>();
        foreach (var child in node.NamedChildren)
        {
            if (TypeOf(child) is { Name: not ("null" or "false") } member)
            {
                members.Add(member);
            }
        }

        return members.Count switch
        {
            0 => null,
            1 => members[0],
            _ => new TypeReference("|", members),
        };
    }
}
