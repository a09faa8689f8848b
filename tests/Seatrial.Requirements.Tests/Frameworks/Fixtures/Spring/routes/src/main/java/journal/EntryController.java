package journal;

import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping(Paths.Entries.BASE)
public class EntryController {
    private final EntryRepository entries;

    public EntryController(EntryRepository entries) {
        this.entries = entries;
    }

    // endpoint: GET /api/entries/{id} authn=public
    @GetMapping(Paths.Entries.ONE)
    public Entry one(@PathVariable Long id) {
        return entries.findById(id).orElseThrow();
    }

    // endpoint: DELETE /api/entries/{id} authn=enforced object=enforced function=enforced
    @DeleteMapping(Paths.Entries.ONE)
    @NeedsPermission("entries:delete")
    public void delete(@PathVariable Long id) {
        entries.deleteById(id);
    }

    // endpoint: PUT /api/entries/{id}/draft authn=enforced function=missing
    @PutMapping(Paths.Entries.DRAFT)
    public Entry draft(@PathVariable Long id, @RequestParam String title) {
        Entry entry = entries.findById(id).orElseThrow();
        entry.setTitle(title);
        return entries.save(entry);
    }
}
