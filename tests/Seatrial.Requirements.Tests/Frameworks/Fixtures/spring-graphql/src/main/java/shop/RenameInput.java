package shop;

public record RenameInput(Long id, String note) {}
