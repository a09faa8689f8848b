using System.Text.Json;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity.Replay;

/// <summary>Applies policies and rights.</summary>
internal sealed class RightsReplay(SqlSchema schema)
{
    public void Apply(string kind, JsonElement tree, SourceLocation at, string current)
    {
        switch (kind)
        {
            case "CreatePolicyStmt":
                CreatePolicy(tree, at, current);
                break;
            case "AlterPolicyStmt":
                AlterPolicy(tree, at, current);
                break;
            case "GrantStmt":
                Grant(tree, at, current);
                break;
            default:
                WithholdDefaults(
                    tree.Get("action").Get("GrantStmt") is { ValueKind: JsonValueKind.Object } inner ? inner : tree.Get("action")
                );
                break;
        }
    }

    private void CreatePolicy(JsonElement tree, SourceLocation at, string current)
    {
        string name = tree.Text("policy_name");
        var table = schema.Table(tree.Get("table").Relation(current), at);
        table.Policies[name] = new SqlPolicy
        {
            Name = name,
            Location = at,
            Command = tree.Text("cmd_name") is { Length: > 0 } command ? command.ToLowerInvariant() : "all",
            IsPermissive = tree.Is("permissive"),
            Roles = Roles(tree, "roles") is { Count: > 0 } roles ? roles : ["public"],
            Using = tree.Get("qual"),
            Check = tree.Get("with_check"),
        };
    }

    private void AlterPolicy(JsonElement tree, SourceLocation at, string current)
    {
        if (
            schema.Tables.TryGetValue(tree.Get("table").Relation(current), out var table)
            && table.Policies.TryGetValue(tree.Text("policy_name"), out var policy)
        )
        {
            table.Policies[policy.Name] = policy with
            {
                Location = at,
                Roles = Roles(tree, "roles") is { Count: > 0 } roles ? roles : policy.Roles,
                Using = tree.Get("qual") is { ValueKind: JsonValueKind.Object } condition ? condition : policy.Using,
                Check = tree.Get("with_check") is { ValueKind: JsonValueKind.Object } check ? check : policy.Check,
            };
        }
    }

    private void Grant(JsonElement tree, SourceLocation at, string current)
    {
        bool isGrant = tree.Is("is_grant");
        var roles = Clients(tree, isGrant);
        string target = tree.Text("targtype");
        string kind = tree.Text("objtype");
        if (kind == "OBJECT_SCHEMA")
        {
            foreach (string name in tree.Items("objects").Select(SqlNode.StringOf))
            {
                foreach (string role in roles)
                {
                    _ = isGrant ? schema.ClosedSchemas.Remove((role, name)) : schema.ClosedSchemas.Add((role, name));
                }
            }
        }
        else if (kind == "OBJECT_TABLE" && target == "ACL_TARGET_ALL_IN_SCHEMA")
        {
            var schemas = tree.Items("objects").Select(SqlNode.StringOf).ToHashSet(StringComparer.Ordinal);
            foreach (var table in schema.Tables.Values.Where(t => schemas.Contains(t.Name.Schema)))
            {
                Change(table.Grants, tree, roles, isGrant);
            }
        }
        else if (kind == "OBJECT_TABLE")
        {
            foreach (var name in tree.Items("objects").Select(o => o.Get("RangeVar").Relation(current)))
            {
                Change(schema.Views.TryGetValue(name, out var view) ? view.Grants : schema.Table(name, at).Grants, tree, roles, isGrant);
            }
        }
        else if (kind is "OBJECT_FUNCTION" or "OBJECT_ROUTINE" or "OBJECT_PROCEDURE")
        {
            GrantFunctions(tree, target, isGrant, current);
        }
    }

    private void GrantFunctions(JsonElement tree, string target, bool isGrant, string current)
    {
        var schemas = tree.Items("objects").Select(SqlNode.StringOf).ToHashSet(StringComparer.Ordinal);
        var names =
            target == "ACL_TARGET_ALL_IN_SCHEMA"
                ? [.. schema.Functions.Keys.Where(f => schemas.Contains(f.Schema))]
                : tree.Items("objects").Select(o => SqlNode.Qualified(o.Get("ObjectWithArgs").Names("objname"), current)).ToList();

        // The right of a new function comes through PUBLIC; whoever takes it from there means the clients' roles, which hold it by default
        // too.
        var roles = Roles(tree, "grantees").SelectMany(r => r == "public" ? SqlGrants.ClientRoles : [r]).ToList();
        foreach (var name in names)
        {
            if (schema.Function(name) is { } function)
            {
                var revoked = new HashSet<string>(function.Revoked, StringComparer.Ordinal);
                roles.ForEach(r => _ = isGrant ? revoked.Remove(r) : revoked.Add(r));
                schema.Functions[function.Name] = function with { Revoked = revoked };
            }
        }
    }

    /// <summary>Rights that future tables do not get.</summary>
    private void WithholdDefaults(JsonElement action)
    {
        if (action.Text("objtype") != "OBJECT_TABLE")
        {
            return;
        }

        bool isGrant = action.Is("is_grant");
        foreach (string role in Clients(action, isGrant))
        {
            foreach (var (command, _) in Privileges(action))
            {
                foreach (string each in command == "all" ? ["select", "insert", "update", "delete"] : (string[])[command])
                {
                    _ = isGrant ? schema.WithheldDefaults.Remove((role, each)) : schema.WithheldDefaults.Add((role, each));
                }
            }
        }
    }

    private static void Change(SqlGrants grants, JsonElement tree, IReadOnlyList<string> roles, bool isGrant)
    {
        foreach (string role in roles)
        {
            foreach (var (command, columns) in Privileges(tree))
            {
                if (isGrant)
                {
                    grants.Grant(role, command, columns);
                }
                else
                {
                    grants.Revoke(role, command, columns);
                }
            }
        }
    }

    private static List<(string Command, List<string> Columns)> Privileges(JsonElement tree)
    {
        var stated = tree.Items("privileges")
            .Select(p => p.Get("AccessPriv"))
            .Select(p => (p.Text("priv_name") is { Length: > 0 } name ? name.ToLowerInvariant() : "all", p.Names("cols")))
            .ToList();
        return stated.Count > 0 ? stated : [("all", [])];
    }

    /// <summary>Roles of clients that a statement names. A right that PUBLIC loses stays with the roles that have it by name.</summary>
    private static List<string> Clients(JsonElement tree, bool isGrant) =>
        [
            .. Roles(tree, "grantees")
                .SelectMany(r => r == "public" && isGrant ? SqlGrants.ClientRoles : [r])
                .Where(r => SqlGrants.ClientRoles.Contains(r, StringComparer.Ordinal))
                .Distinct(),
        ];

    private static List<string> Roles(JsonElement tree, string name) =>
        [
            .. tree.Items(name)
                .Select(r => r.Get("RoleSpec"))
                .Select(r => r.Text("roletype") == "ROLESPEC_PUBLIC" ? "public" : r.Text("rolename").ToLowerInvariant())
                .Where(r => r.Length > 0),
        ];
}
