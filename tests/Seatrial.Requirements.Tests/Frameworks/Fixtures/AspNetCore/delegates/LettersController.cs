[ApiController]
[Route("letters")]
[Authorize]
public class LettersController(DeskContext data) : ControllerBase
{
    // endpoint: GET /letters/{id} authn=enforced object=missing
    [HttpGet("{id}")]
    public async Task<IActionResult> One(int id) => Ok(await data.Letters.FindAsync(id));

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        ViewBag.Desk = "letters";
    }

    // endpoint: GET /letters/{id}/own authn=enforced object=enforced
    [HttpGet("{id}/own")]
    public IActionResult Own(int id)
    {
        Func<string> caller = () => User.FindFirstValue(ClaimTypes.NameIdentifier);
        var owner = caller.Invoke();
        return Ok(data.Letters.FirstOrDefault(l => l.Id == id && l.OwnerId == owner));
    }
}

[ApiController]
[Route("drafts")]
public class DraftsController(DeskContext data) : ControllerBase
{
    // endpoint: DELETE /drafts/{id} authn=missing
    [HttpDelete("{id}")]
    public async Task<IActionResult> Delete(int id)
    {
        var letter = await data.Letters.FindAsync(id);
        data.Letters.Remove(letter);
        await data.SaveChangesAsync();
        return NoContent();
    }
}
