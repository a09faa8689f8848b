namespace Seatrial.Requirements.Frameworks.Supabase;

/// <summary>
/// Supabase: clients, who calls, queries, edge functions. Source: Supabase documentation, "JavaScript client library", "Python client library",
/// "Server-side auth", "Edge functions".
/// </summary>
internal static class SupabasePack
{
    public const string Name = "supabase";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Supabase",
            Kind = PackKind.Data,
            Languages = SupabaseClients.Languages,
            Calls = [.. SupabaseClients.Calls, .. SupabaseAuth.Calls, .. SupabaseQueries.Calls, .. SupabaseFunctions.Calls],
            Members = [.. SupabaseClients.Members, .. SupabaseQueries.Members],
            Names = SupabaseFunctions.Names,
            Types = SupabaseClients.Types,
            Limits =
            [
                "A token that the gateway accepts ('verify_jwt') is no known caller: the key that browsers hold is one.",
                "getSession() on a server proves nothing: it reads a cookie without asking who signed it.",
                "Functions of the database that are called by name are not followed into SQL.",
            ],
        };
}
