using Shop.Data;

namespace Shop.Api;

public abstract class CrudController<T> : ControllerBase where T : class
{
    protected readonly ShopContext Context;

    protected CrudController(ShopContext context) => Context = context;

    // endpoint: DELETE /products/{id} authn=missing
    [HttpDelete("{id}")]
    public virtual async Task<IActionResult> Remove(int id)
    {
        var found = await Context.Set<T>().FindAsync(id);
        Context.Remove(found);
        await Context.SaveChangesAsync();
        return NoContent();
    }
}

[Route("products")]
public class ProductsController : CrudController<Product>
{
    public ProductsController(ShopContext context) : base(context) { }

    // endpoint: GET /products authn=public
    [HttpGet]
    public async Task<IActionResult> Index() => Ok(await Context.Products.ToListAsync());

    // endpoint: PUT /products/{id} authn=missing
    [HttpPut("{id}")]
    public async Task<IActionResult> Put(int id, Product product)
    {
        Context.Update(product);
        await Context.SaveChangesAsync();
        return Ok();
    }
}

[Authorize]
public class AccountController : Controller
{
    private readonly UserManager<ApplicationUser> _users;

    public AccountController(UserManager<ApplicationUser> users)
    {
        _users = users;
    }

    // endpoint: POST /Account/Login authn=public
    [HttpPost, AllowAnonymous]
    public async Task<IActionResult> Login(LoginModel model)
    {
        var user = await _users.FindByEmailAsync(model.Email);
        return user == null ? Unauthorized() : Ok();
    }

    // endpoint: ANY /Account/Profile authn=enforced object=na
    public async Task<IActionResult> Profile()
    {
        var user = await _users.GetUserAsync(User);
        return View(user);
    }

    // endpoint: ANY /Account/Other/{id} authn=enforced object=missing
    public async Task<IActionResult> Other(string id) => View(await _users.FindByIdAsync(id));
}

[Route("members")]
public class MembersController : Controller
{
    private readonly UserManager<ApplicationUser> _users;

    public MembersController(UserManager<ApplicationUser> users)
    {
        _users = users;
    }

    // endpoint: POST /members/register authn=public
    [HttpPost("register")]
    public Task<IActionResult> Register(LoginModel model) => Make(model, Roles.Reader.ToString());

    // To be made an administrator is more than to register.
    // endpoint: POST /members/register-admin authn=missing
    [HttpPost("register-admin")]
    public Task<IActionResult> RegisterAdmin(LoginModel model) => Make(model, nameof(Roles.Admin));

    private async Task<IActionResult> Make(LoginModel model, string role)
    {
        var user = new ApplicationUser { Email = model.Email };
        await _users.CreateAsync(user, model.Password);
        await _users.AddToRoleAsync(user, role);
        return Ok();
    }
}

public enum Roles
{
    Reader,
    Admin,
}

public record LoginModel(string Email, string Password);
