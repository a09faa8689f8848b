using System.Runtime.CompilerServices;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.ActiveRecord;

/// <summary>What the bodies of models declare, with what their bases and concerns add.</summary>
internal static class Models
{
    private static readonly ConditionalWeakTable<Class, Model> Known = [];

    /// <summary>Null for a class that is no model.</summary>
    public static Model? Of(CodeBase code, ClassSymbol? type)
    {
        if (type is null || type.File.Language != CodeLanguage.Ruby)
        {
            return null;
        }

        if (Known.TryGetValue(type.Class, out var known))
        {
            return known.IsModel ? known : null;
        }

        var made = Read(code, type);
        Known.AddOrUpdate(type.Class, made);
        return made.IsModel ? made : null;
    }

    private static Model Read(CodeBase code, ClassSymbol type)
    {
        bool isModel =
            type.Class.Kind == ClassKind.Class
            && code.Inherits(
                type,
                b =>
                    b.Name
                        is "ActiveRecord::Base"
                            or "::ActiveRecord::Base"
                            or "ApplicationRecord"
                            or "::ApplicationRecord"
                            or "Mongoid::Document"
                            or "Sequel::Model"
                    || (
                        b.ShortName.EndsWith("ApplicationRecord", StringComparison.Ordinal)
                        && b.Name.Contains("::", StringComparison.Ordinal)
                    )
            );
        var model = new Model(type, isModel);
        if (isModel)
        {
            foreach (var part in (IEnumerable<ClassSymbol>)[.. code.Parts(type), .. code.Bases(type).SelectMany(code.Parts)])
            {
                foreach (var statement in part.Class.Body)
                {
                    Add(model, part, statement, 0);
                }
            }
        }

        return model;
    }

    private static void Add(Model model, ClassSymbol part, Statement statement, int depth)
    {
        switch (statement)
        {
            case ExpressionStatement { Expression: CallExpression { Callee: NameExpression } call }:
                model.Add(part, call);
                if (
                    call.Name == "with_options"
                    && call.Arguments is [.., { Value: FunctionExpression { Function.Body: { } body } }]
                    && depth < 4
                )
                {
                    foreach (var inner in body.Statements)
                    {
                        Add(
                            model,
                            part,
                            inner is ReturnStatement { Value: { } last } ? new ExpressionStatement(inner.Place, last) : inner,
                            depth + 1
                        );
                    }
                }

                break;
            case ExpressionStatement
            {
                Expression: AssignmentExpression
                {
                    Target: MemberExpression { Target: ThisExpression, Name: "table_name" },
                    Value: LiteralExpression table
                }
            }:
                model.Table = table.Text;
                break;
            case IfStatement choice when depth < 4:
                Add(model, part, choice.Then, depth + 1);
                break;
            case Block block when depth < 4:
                foreach (var inner in block.Statements)
                {
                    Add(model, part, inner, depth + 1);
                }

                break;
        }
    }
}
