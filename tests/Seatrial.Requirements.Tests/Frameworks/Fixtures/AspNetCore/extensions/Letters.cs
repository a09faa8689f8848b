public class Letters : EndpointGroup
{
    public override void Map(WebApplication app)
    {
        app.MapGroup(this).RequireAuthorization().MapDelete(Remove, "{id}").MapDelete(RemoveAll, "all/{id}");
    }

    // endpoint: DELETE /api/Letters/{id} authn=enforced object=missing
    public async Task<IResult> Remove(DeskContext data, int id)
    {
        data.Letters.Remove(await data.Letters.FindAsync(id));
        await data.SaveChangesAsync();
        return Results.NoContent();
    }

    // endpoint: DELETE /api/Letters/all/{id} authn=enforced object=missing
    public async Task<IResult> RemoveAll(DeskContext data, int id)
    {
        data.Letters.Remove(await data.Letters.FindAsync(id));
        await data.SaveChangesAsync();
        return Results.NoContent();
    }
}

public class Drafts : EndpointGroup
{
    public override void Map(WebApplication app)
    {
        app.MapGroup(this).MapDelete(Remove, "{id}");
    }

    // endpoint: DELETE /api/Drafts/{id} authn=missing
    public async Task<IResult> Remove(DeskContext data, int id)
    {
        data.Letters.Remove(await data.Letters.FindAsync(id));
        await data.SaveChangesAsync();
        return Results.NoContent();
    }
}
