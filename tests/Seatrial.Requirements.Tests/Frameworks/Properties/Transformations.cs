using System.Text;
using Seatrial.Syntax;

namespace Seatrial.Requirements.Tests.Frameworks.Properties;

/// <summary>Other texts of the same program. Each gives null where it finds nothing to change.</summary>
internal static class Transformations
{
    private static readonly HashSet<string> FunctionKinds = new(StringComparer.Ordinal)
    {
        "function_declaration",
        "function_definition",
        "method_declaration",
        "method_definition",
        "arrow_function",
        "function_expression",
        "generator_function_declaration",
        "func_literal",
        "lambda_expression",
    };

    private static readonly HashSet<string> NameKinds = new(StringComparer.Ordinal)
    {
        "identifier",
        "variable_name",
        "shorthand_property_identifier",
        "shorthand_property_identifier_pattern",
        "property_identifier",
        "type_identifier",
        "field_identifier",
        "constant",
    };

    /// <summary>Twice as much blank at the beginning of each line, and none of it inside of texts.</summary>
    public static string? Reindent(ProgramText program, Random random)
    {
        bool[] inside = program.InsideText();
        bool isTab = program.Language == "go";
        var edits = new List<(int, int, string)>();
        ForEachLine(
            program,
            (line, start, indent) =>
            {
                if (!inside[line] && indent > 0)
                {
                    edits.Add((start, start, isTab ? "\t" : new string(' ', indent)));
                }
            }
        );
        return edits.Count == 0 ? null : program.With(edits);
    }

    /// <summary>Comments on lines of their own, and blank lines.</summary>
    public static string? Comment(ProgramText program, Random random)
    {
        bool[] inside = program.InsideText();
        string mark = program.Language is "python" or "ruby" ? "#" : "//";
        bool isStarted = program.Language != "php";
        var edits = new List<(int, int, string)>();
        ForEachLine(
            program,
            (line, start, indent) =>
            {
                string rest = Encoding
                    .UTF8.GetString(program.Text, start, Math.Min(program.Text.Length - start, 200))
                    .Split('\n')[0]
                    .Trim();
                if (!isStarted)
                {
                    isStarted = rest.StartsWith("<?php", StringComparison.Ordinal);
                    return;
                }

                // Directives and what opens a chain stay first; a comment within a chain of calls would end it in no language here, but in
                // Ruby.
                if (
                    !inside[line]
                    && rest.Length > 0
                    && line > 1
                    && rest[0] is not ('.' or '?' or ':' or '&' or '|' or '-')
                    && !rest.StartsWith("'use ", StringComparison.Ordinal)
                    && !rest.StartsWith("\"use ", StringComparison.Ordinal)
                    && random.Next(4) == 0
                )
                {
                    edits.Add(
                        (
                            start,
                            start,
                            random.Next(2) == 0
                                ? "\n"
                                : $"{Blank(program, start, indent)}{mark} remark {random.Next(1000)} about the order of things\n"
                        )
                    );
                }
            }
        );
        return edits.Count == 0 ? null : program.With(edits);
    }

    /// <summary>Other names for variables that a function declares for itself.</summary>
    public static string? RenameLocals(ProgramText program, Random random)
    {
        var edits = new List<(int, int, string)>();
        var done = new HashSet<int>();
        foreach (var function in program.Nodes().Where(n => FunctionKinds.Contains(n.KindName)))
        {
            foreach (string name in Declared(program, function).Distinct(StringComparer.Ordinal).ToList())
            {
                var uses = ProgramText.Below(function).Where(n => NameKinds.Contains(n.KindName) && n.Text == name).ToList();

                // A name that is a key, a member or an argument's name too is left alone, and so is one that the file knows elsewhere.
                bool isFree =
                    uses.TrueForAll(u => u.KindName is "identifier" or "variable_name" && !IsLabel(u))
                    && !program.Nodes().Any(n => NameKinds.Contains(n.KindName) && n.Text == name && !function.Contains(n));
                if (isFree && uses.TrueForAll(u => done.Add(u.StartByte)))
                {
                    string fresh = $"{(program.Language == "php" ? "$" : "")}it{random.Next(100, 999)}{(char)('a' + random.Next(26))}";
                    edits.AddRange(uses.Select(u => (u.StartByte, u.EndByte, fresh)));
                }
            }
        }

        return edits.Count == 0 ? null : program.With(edits);
    }

    /// <summary>Other names for functions of the top level that their own file alone calls.</summary>
    public static string? RenameHelpers(ProgramText program, Random random)
    {
        var edits = new List<(int, int, string)>();
        foreach (var function in program.Tree.Root.NamedChildren)
        {
            if (
                function.KindName is not ("function_declaration" or "function_definition")
                || program.Language is not ("script" or "python" or "go")
                || ProgramText.Parts(function).Find(c => c.KindName == "identifier") is not { Tree: not null } named
            )
            {
                continue;
            }

            string name = named.Text;
            var uses = program.Nodes().Where(n => NameKinds.Contains(n.KindName) && n.Text == name).ToList();
            bool isCalled = uses.Exists(u => u.Parent is { KindName: "call_expression" or "call" } call && call.StartByte == u.StartByte);
            if (
                isCalled
                && char.IsLower(name[0])
                && name is not ("main" or "init")
                && uses.TrueForAll(u => u.KindName == "identifier" && !IsLabel(u))
            )
            {
                string fresh = $"step{random.Next(100, 999)}{(char)('a' + random.Next(26))}";
                edits.AddRange(uses.Select(u => (u.StartByte, u.EndByte, fresh)));
            }
        }

        return edits.Count == 0 ? null : program.With(edits);
    }

    /// <summary>Neighbours change places: functions of the top level, and registrations of routes under different paths.</summary>
    public static string? Reorder(ProgramText program, Random random)
    {
        var edits = new List<(int, int, string)>();
        SyntaxNode? last = null;
        foreach (var node in program.Tree.Root.NamedChildren)
        {
            if (node.IsExtra)
            {
                continue;
            }

            if (last is { } before && KindOfUnit(before) is { } kind && KindOfUnit(node) == kind && random.Next(3) > 0)
            {
                edits.Add((before.StartByte, before.EndByte, node.Text));
                edits.Add((node.StartByte, node.EndByte, before.Text));
                last = null;
                continue;
            }

            last = node;
        }

        return edits.Count == 0 ? null : program.With(edits);
    }

    /// <summary>What may change places with its like; null for what may not.</summary>
    private static string? KindOfUnit(SyntaxNode node)
    {
        switch (node.KindName)
        {
            case "function_declaration" or "method_declaration" or "function_definition":
                return "function";
            case "decorated_definition" when node.Text.Contains("route(", StringComparison.Ordinal) || IsRoute(node.Text):
                return "view";
            case "expression_statement" when IsRoute(node.Text):
                return "route";
            default:
                return null;
        }
    }

    private static bool IsRoute(string text)
    {
        int bracket = text.IndexOf('(', StringComparison.Ordinal);
        int dot = bracket < 0 ? -1 : text.LastIndexOf('.', bracket);
        return dot > 0
            && text[(dot + 1)..bracket].ToLowerInvariant() is "get" or "post" or "put" or "patch" or "delete"
            && bracket + 1 < text.Length
            && text[bracket + 1] is '\'' or '"';
    }

    private static IEnumerable<string> Declared(ProgramText program, SyntaxNode function)
    {
        foreach (var node in ProgramText.Below(function))
        {
            var target = node.KindName switch
            {
                "variable_declarator" when program.Language is "script" or "java" or "csharp" => ProgramText.Parts(node).FirstOrDefault(),
                "assignment" when program.Language == "python" => ProgramText.Parts(node).FirstOrDefault(),
                "short_var_declaration" => ProgramText.Parts(node).FirstOrDefault() is { Tree: not null } list
                    ? ProgramText.Parts(list).FirstOrDefault()
                    : null,
                "assignment_expression" when program.Language == "php" => ProgramText.Parts(node).FirstOrDefault(),
                _ => (SyntaxNode?)null,
            };
            if (
                target is { Tree: not null, KindName: "identifier" or "variable_name" } name
                && name.Text is var text
                && text is not ("$this" or "err" or "_")
                && !text.StartsWith("$_", StringComparison.Ordinal)
            )
            {
                yield return text;
            }
        }
    }

    /// <summary>Whether a name stands for itself: a member, a key, the name of an argument or parameter, a global.</summary>
    private static bool IsLabel(SyntaxNode name) =>
        name.Parent is { } parent
        && (
            parent.KindName switch
            {
                "keyword_argument" => true,
                "attribute" or "member_expression" or "field_access" or "member_access_expression" or "selector_expression" => ProgramText
                    .Parts(parent)[0]
                    .StartByte != name.StartByte,
                "method_invocation" => ProgramText.Parts(parent)[0].StartByte != name.StartByte
                    && parent.Text.Contains('.', StringComparison.Ordinal),
                "keyed_element"
                or "literal_element"
                or "parameters"
                or "typed_parameter"
                or "default_parameter"
                or "typed_default_parameter"
                or "required_parameter"
                or "formal_parameter"
                or "parameter"
                or "simple_parameter"
                or "parameter_declaration"
                or "formal_parameters"
                or "global_statement"
                or "export_specifier"
                or "import_specifier"
                or "argument"
                or "assignment_expression_key"
                or "anonymous_object_creation_expression"
                or "named_expression"
                or "pair"
                or "encapsed_string"
                or "jsx_attribute" => true,
                _ => false,
            }
        );

    private static string Blank(ProgramText program, int start, int indent) => Encoding.UTF8.GetString(program.Text, start, indent);

    private static void ForEachLine(ProgramText program, Action<int, int, int> at)
    {
        int line = 1;
        int start = 0;
        while (start < program.Text.Length)
        {
            int end = Array.IndexOf(program.Text, (byte)'\n', start);
            end = end < 0 ? program.Text.Length : end;
            int indent = 0;
            while (start + indent < end && program.Text[start + indent] is (byte)' ' or (byte)'\t')
            {
                indent++;
            }

            if (start + indent < end)
            {
                at(line, start, indent);
            }

            line++;
            start = end + 1;
        }
    }
}
