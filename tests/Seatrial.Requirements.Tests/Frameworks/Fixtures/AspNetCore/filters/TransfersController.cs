namespace Bank;

[ApiController]
[Route("[controller]")]
public class TransfersController(BankContext bank) : ControllerBase
{
    // endpoint: GET /Transfers/{id} authn=enforced object=enforced
    [Authorize]
    [HttpGet("{id}")]
    public IActionResult Get(int id)
    {
        var user = (User)HttpContext.Items["User"];
        var transfer = bank.Transfers.FirstOrDefault(t => t.Id == id && t.UserId == user.Id);
        return transfer == null ? NotFound() : Ok(transfer);
    }

    // endpoint: DELETE /Transfers/{id} authn=missing
    [HttpDelete("{id}")]
    public IActionResult Delete(int id)
    {
        var transfer = bank.Transfers.Find(id);
        bank.Transfers.Remove(transfer);
        return Ok();
    }

    // endpoint: POST /Transfers/{id}/cancel authn=enforced object=missing
    [Authorize, HttpPost("{id}/cancel")]
    public IActionResult Cancel(int id)
    {
        var transfer = bank.Transfers.Find(id);
        bank.Transfers.Remove(transfer);
        return Ok();
    }
}
