using System.Text;
using Dapper;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace Desk.Controllers;

[ApiController]
[Route("login")]
public class EntryController : ControllerBase
{
    private readonly System.Data.IDbConnection connection;

    public EntryController(System.Data.IDbConnection connection) => this.connection = connection;

    // endpoint: GET /login/partner authn=missing
    [HttpGet("partner")]
    public IActionResult Partner()
    {
        var cookie = Request.Cookies["partner_context"];
        if (string.IsNullOrEmpty(cookie))
        {
            return Unauthorized();
        }

        var context = JObject.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(cookie)));
        var account = connection.QueryFirstOrDefault<Account>("SELECT * FROM users WHERE id = @id", new { id = context["account"] });
        if (account == null)
        {
            return NotFound();
        }

        return Ok(account);
    }
}
