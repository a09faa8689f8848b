using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Sql;
using CallSite = Seatrial.Code.Flow.CallSite;

namespace Seatrial.Requirements.Frameworks.SpringData;

/// <summary>Statements of MyBatis in XML, by the methods of mappers that they are for.</summary>
internal sealed class MapperStatements
{
    private static readonly ConditionalWeakTable<RouterRegistry, MapperStatements> known = [];

    private readonly FrozenDictionary<string, MapperStatement> statements;

    private MapperStatements(RouterRegistry registry) =>
        statements = registry
            .Texts.Where(t => PackFiles.IsMapper(t.Key))
            .OrderBy(t => t.Key, StringComparer.Ordinal)
            .SelectMany(t => MapperFile.Read(t.Value))
            .DistinctBy(s => s.Name)
            .ToFrozenDictionary(s => s.Name, s => s.Statement, StringComparer.Ordinal);

    /// <summary>Records what the statement of a method does; null where no file has one, or it is not understood.</summary>
    public static Value? Record(CallSite site, Function declared, bool isSingle)
    {
        if (
            site.Receiver?.Type?.Class is not { } mapper
            || !known
                .GetValue(RouterRegistry.Of(site.Evaluator), static r => new MapperStatements(r))
                .statements.TryGetValue($"{mapper.File.Namespace}.{mapper.Class.Name}.{declared.Name}", out var statement)
        )
        {
            return null;
        }

        if (SqlSentence.Read(statement.Text) is not { } sentence)
        {
            return null;
        }

        var load = Store.Begin(site, sentence.Table, sentence.Operation, isSingle || sentence.IsSingle);
        foreach (var term in sentence.Conditions.Where(t => t.Column.Length > 0))
        {
            load.AddFilter(
                term.Column,
                ValueOf(site, declared, statement, term.Placeholder) with
                {
                    MayBeAbsent = false,
                },
                term.IsOptional || statement.Optional.Contains(term.Placeholder.TrimStart(':'))
            );
        }

        foreach (var (column, constant) in sentence.Constants)
        {
            load.AddFilter(column, Value.Constant(constant));
        }

        if (sentence.Columns.Count > 0)
        {
            var data = new AbstractObject(site.File, site.Place);
            foreach (var term in sentence.Columns)
            {
                site.Evaluator.Assign(data.Member(term.Column), ValueOf(site, declared, statement, term.Placeholder));
            }

            load.Data = new Value { Object = data };
        }

        return sentence.Operation == LoadOperation.Create ? site[0] : Store.Result(load);
    }

    /// <summary>The argument that a place names, or a member of it: a single object gives its members by their names.</summary>
    private static Value ValueOf(CallSite site, Function declared, MapperStatement statement, string placeholder)
    {
        if (!statement.Paths.TryGetValue(placeholder.TrimStart(':'), out string? path))
        {
            return Value.Unknown;
        }

        string[] parts = path.Split('.');
        int at = Position(declared, parts[0]);
        var value =
            at >= 0 ? site[at]
            : site.Count == 1 ? site[0]
            : Value.Unknown;
        bool isMember = at < 0 && declared.Parameters is [{ Type: { } type }] && !IsPlain(type.ShortName);
        foreach (string part in isMember ? parts : parts.Skip(1))
        {
            value = site.Evaluator.MemberOf(value, part, site.Place, false);
        }

        return value;
    }

    /// <summary>The parameter of that name, by its annotation first; <c>param1</c> by its number.</summary>
    private static int Position(Function declared, string name)
    {
        for (int i = 0; i < declared.Parameters.Count; i++)
        {
            var parameter = declared.Parameters[i];
            string? given = parameter.Decorators.FirstOrDefault(d => d.Name == "Param")?.Arguments is [{ Value: LiteralExpression text }]
                ? text.Text
                : null;
            if ((given ?? parameter.Name) == name || name == $"param{i + 1}" || name == $"arg{i}")
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsPlain(string type) =>
        type
            is "Long"
                or "Integer"
                or "String"
                or "int"
                or "long"
                or "UUID"
                or "Short"
                or "Date"
                or "LocalDateTime"
                or "BigDecimal"
                or "List"
                or "Set"
                or "Collection"
                or "[]"
                or "Boolean"
                or "boolean";
}
